package com.qihui.redress.workflow.mail;

import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.mail.parse.MailFile;
import com.qihui.redress.mail.parse.ParsedMail;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes the files of a mail to where evidence is kept, before any complaint refers to them. */
@Component
class MailFiles {

    /** Pictures that are there to be fetched, not to be looked at. */
    private static final int SPECK = 200;

    private static final int LONGEST_DESCRIPTION = 1_000;

    private final EvidenceFiles files;

    MailFiles(EvidenceFiles files) {
        this.files = files;
    }

    record Stored(StoredFile file, String name) {

        NewPiece piece() {
            String said =
                    name.length() <= LONGEST_DESCRIPTION
                            ? name
                            : name.substring(0, LONGEST_DESCRIPTION);
            return NewPiece.withFile(
                    new FileComplaint.Piece(EvidenceKind.OTHER, null, null, said, null, Map.of()),
                    file,
                    name.isBlank() ? null : name);
        }
    }

    /**
     * @param refused files of kinds that are not taken, or too large
     */
    record Taken(List<Stored> stored, List<RefusedFile> refused) {

        static final Taken NONE = new Taken(List.of(), List.of());
    }

    Taken take(ParsedMail mail, long room) throws IOException {
        List<Stored> stored = new ArrayList<>();
        List<RefusedFile> refused = new ArrayList<>();
        long left = room;
        for (MailFile file : mail.files()) {
            try (InputStream content = file.content().open()) {
                StoredFile taken = files.receive(content, file.name());
                if (file.inline() && taken.size() < SPECK) {
                    continue;
                }
                if (taken.size() > left) {
                    throw files.limits().ticketFull(file.name());
                }
                left -= taken.size();
                stored.add(new Stored(taken, file.name()));
            } catch (RefusedFile notTaken) {
                refused.add(notTaken);
            }
        }
        return new Taken(stored, refused);
    }
}
