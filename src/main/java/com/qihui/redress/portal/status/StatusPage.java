package com.qihui.redress.portal.status;

import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.FileLimits;
import com.qihui.redress.evidence.FileType;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.shared.Markup;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.EvidenceKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its complainant sees it, every time and amount in words.
 *
 * @param tone of its state, as the style sheet names it
 * @param due by when the next thing happens; null when nothing is due
 * @param late whether that time has passed
 * @param abroad the case a body outside has or had; null where none did
 * @param reopenUntil until when it can or could be reopened; null while it is open
 */
record StatusPage(
        String number,
        String subject,
        String state,
        String tone,
        String stateText,
        String next,
        @Nullable String due,
        boolean late,
        Waiting waiting,
        @Nullable Offer offer,
        @Nullable Verdict verdict,
        @Nullable Last last,
        List<Saying> sayings,
        @Nullable Direct direct,
        List<Event> events,
        List<Event> assistance,
        List<Event> promises,
        List<Given> given,
        Filed filed,
        Outside outside,
        @Nullable Abroad abroad,
        @Nullable String reopenUntil,
        boolean reopenable) {

    /**
     * What is asked of the complainant.
     *
     * @param questions in the words of who asks
     * @param wanted pieces that are missing, also where nobody waits for them
     */
    record Waiting(
            boolean evidence,
            boolean answer,
            boolean decision,
            List<String> questions,
            List<Wanted> wanted) {}

    /**
     * @param details what must be seen on it
     * @param whole whether there is no such piece yet
     */
    record Wanted(EvidenceKind kind, List<String> details, boolean whole) {}

    /**
     * A solution to accept or refuse.
     *
     * @param clauses it rests on
     * @param granted how long there is to answer, as the calendar counts it
     */
    record Offer(
            String remedy,
            @Nullable String amount,
            String answer,
            List<Cited> clauses,
            @Nullable String until,
            @Nullable String granted) {}

    record Cited(String number, String title, String text) {}

    /** The platform's last word, after a review. */
    record Last(String answer, String at) {}

    /**
     * @param who in words; of the desk's people only their number (R42)
     * @param own whether the complainant said it
     * @param correction whether it puts right what was said before
     * @param corrected whether that was done to it
     */
    record Saying(
            long id,
            String who,
            boolean own,
            Markup words,
            String text,
            String at,
            List<Enclosed> files,
            boolean correction,
            boolean corrected) {}

    /** A file that came with it, in words. */
    record Enclosed(int number, String name, String size, FileType.Preview preview) {}

    /**
     * What complainant and merchant say to each other, where the desk lets them or did.
     *
     * @param open whether it still does
     */
    record Direct(String merchant, boolean open, List<Saying> sayings) {}

    /** The last message that stands on it, 0 for none. */
    long lastSaid() {
        return Stream.concat(
                        sayings.stream(), direct == null ? Stream.of() : direct.sayings().stream())
                .mapToLong(Saying::id)
                .max()
                .orElse(0);
    }

    record Event(String text, String at) {}

    /**
     * @param preview how it can be shown; null where there is no file
     * @param size in words
     */
    record Given(
            int number,
            EvidenceKind kind,
            @Nullable String fileName,
            FileType.@Nullable Preview preview,
            @Nullable String size,
            String at) {

        static Given of(EvidencePiece piece, String at) {
            StoredFile file = piece.file();
            return new Given(
                    piece.pieceNo(),
                    piece.kind(),
                    file == null ? piece.fileName() : piece.saveAs(),
                    file == null ? null : file.preview(),
                    file == null ? null : FileLimits.words(file.size()),
                    at);
        }
    }

    record Demanded(DemandType type, @Nullable String text, @Nullable String amount) {}

    /** What was filed, word for word. */
    record Filed(
            @Nullable String orderNo,
            @Nullable String product,
            @Nullable String amount,
            @Nullable String merchant,
            String narrative,
            List<Demanded> demands) {}

    /**
     * The right to go to an outside body: which, why, from when, with what (R29 to R32, R41).
     *
     * @param open whether it can be used now
     * @param late whether the desk owes an answer whose time has passed
     * @param pressing whether it is told before anything else: it is open, an answer is late, or a
     *     solution is to be decided on
     * @param from the first day of it
     * @param why what makes the first of them the first choice; empty where none is open
     * @param basis the laws the choice rests on; empty in another language than theirs
     * @param once why they need not wait for that day
     * @param choices what whoever chooses one of them gives up
     * @param closed what is not open, and why
     */
    record Outside(
            boolean open,
            boolean late,
            boolean pressing,
            String from,
            String why,
            String basis,
            List<Remark> once,
            List<Remark> choices,
            List<Way> ways,
            List<Remark> closed) {}

    /**
     * A case at an outside body.
     *
     * @param stands in a sentence
     * @param ground why it was not taken
     * @param due until when the body has time
     * @param granted what becomes of what the body granted
     * @param path what is behind it and what is ahead
     */
    record Abroad(
            String body,
            @Nullable String caseNo,
            String stands,
            @Nullable String ground,
            @Nullable String due,
            @Nullable String amount,
            @Nullable String granted,
            List<Stage> path) {}

    /**
     * @param day on which it was reached; empty where it is not, or nobody noted the day
     * @param state whether it is reached
     */
    record Stage(String name, String day, String state, String tone) {}

    /**
     * One body.
     *
     * @param name as it is labelled
     * @param first whether it is the first choice
     * @param remarks what stands in the way, and what is good to know
     * @param bring what it wants to see
     */
    record Way(String name, boolean first, List<Remark> remarks, List<String> bring) {}

    /**
     * @param tone of its mark
     * @param mark a word or two
     * @param basis the articles; empty where it is a matter of prudence
     */
    record Remark(String tone, String mark, String text, String basis) {}
}
