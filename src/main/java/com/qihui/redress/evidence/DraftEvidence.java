package com.qihui.redress.evidence;

import com.qihui.redress.ticket.FileComplaint;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds a complaint not yet filed against the checklist, as it will be judged once it is. */
@Component
public class DraftEvidence {

    private final EvidenceSettings settings;
    private final Clock clock;

    DraftEvidence(EvidenceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Without timeliness, which counts from when pieces come in.
     *
     * @param orderStated whether its words name an order that its fields do not
     */
    public EvidenceVerdict assess(
            FileComplaint draft, List<RequiredPiece> required, boolean orderStated) {
        List<EvidencePiece> given = pieces(draft, clock.instant());
        Checklist checklist =
                new Checklist(required, given, draft.orderNo() != null || orderStated);
        Warnings warnings = new Warnings(settings, given, draft);
        List<EvidenceReason> reasons = new ArrayList<>(checklist.reasons());
        reasons.addAll(new Relevance(given, draft, warnings.otherPayee()).reasons());
        return new EvidenceVerdict(
                checklist.completeness(), checklist.missing(), warnings.all(), reasons, required);
    }

    private static List<EvidencePiece> pieces(FileComplaint draft, Instant now) {
        List<EvidencePiece> pieces = new ArrayList<>();
        for (FileComplaint.Piece piece : draft.evidence()) {
            pieces.add(
                    new EvidencePiece(
                            pieces.size() + 1,
                            piece.kind(),
                            piece.form(),
                            piece.source(),
                            piece.desc(),
                            new LinkedHashSet<>(visible(piece)),
                            piece.priorNotice(),
                            true,
                            null,
                            null,
                            null,
                            false,
                            null,
                            "COMPLAINANT",
                            "complainant",
                            now));
        }
        return pieces;
    }

    private static List<String> visible(FileComplaint.Piece piece) {
        return piece.shows().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
