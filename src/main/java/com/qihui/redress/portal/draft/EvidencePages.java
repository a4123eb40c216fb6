package com.qihui.redress.portal.draft;

import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.RequiredPiece;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.workflow.evidence.DraftReview;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The checklist as cards: what must be seen, what is there, what is missing and why it matters. */
@Component
class EvidencePages {

    private static final List<EvidenceKind> WELCOME =
            List.of(EvidenceKind.COMMUNICATION_RECORD, EvidenceKind.LOSS_PROOF, EvidenceKind.OTHER);

    private static final List<String> OF_A_CONVERSATION = List.of("problem", "reply");

    private final DraftReview review;
    private final EvidenceFiles files;

    EvidencePages(DraftReview review, EvidenceFiles files) {
        this.review = review;
        this.files = files;
    }

    /**
     * @param open pieces not yet complete
     */
    record Summary(int required, int open) {}

    void fill(Model page, Draft draft, FileComplaint complaint, Locale language) {
        page.addAttribute("cards", cards(draft, complaint, language));
        page.addAttribute("limits", files.limits());
        page.addAttribute("summary", summary(draft, complaint, language));
    }

    Summary summary(Draft draft, FileComplaint complaint, Locale language) {
        List<EvidenceCard> required =
                cards(draft, complaint, language).stream().filter(EvidenceCard::required).toList();
        return new Summary(
                required.size(), (int) required.stream().filter(EvidenceCard::isOpen).count());
    }

    /** The required ones first, in the checklist's order. */
    List<EvidenceCard> cards(Draft draft, FileComplaint complaint, Locale language) {
        List<EvidenceCard> cards = new ArrayList<>();
        Set<EvidenceKind> required = EnumSet.noneOf(EvidenceKind.class);
        for (RequiredPiece piece : review.of(complaint, language).required()) {
            required.add(piece.kind());
            cards.add(card(draft, piece.kind(), piece.details(), true));
        }
        for (EvidenceKind kind : EvidenceKind.values()) {
            boolean given = draft.files().stream().anyMatch(file -> file.kind() == kind);
            if (!required.contains(kind) && (given || WELCOME.contains(kind))) {
                cards.add(card(draft, kind, details(kind), false));
            }
        }
        return cards;
    }

    private static List<String> details(EvidenceKind kind) {
        return kind == EvidenceKind.COMMUNICATION_RECORD ? OF_A_CONVERSATION : List.of();
    }

    private static EvidenceCard card(
            Draft draft, EvidenceKind kind, List<String> details, boolean required) {
        boolean known = kind == EvidenceKind.ORDER_DETAIL && isOrderKnown(draft);
        List<DraftFile> files = draft.files().stream().filter(file -> file.kind() == kind).toList();
        return new EvidenceCard(kind, required, known, details, files);
    }

    static boolean isOrderKnown(Draft draft) {
        return "yes".equals(draft.fields().get("orderKnown"));
    }
}
