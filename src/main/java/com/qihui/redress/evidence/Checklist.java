package com.qihui.redress.evidence;

import static com.qihui.redress.evidence.EvidenceReason.Aspect.COMPLETENESS;

import com.qihui.redress.ticket.EvidenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what was given against what is required (R8, R9, R11, R13 to R16). */
record Checklist(List<RequiredPiece> required, List<EvidencePiece> given, boolean orderKnown) {

    Completeness completeness() {
        if (!orderKnown || !has(EvidenceKind.PAYMENT_PROOF) || met() * 2 < required.size()) {
            return Completeness.INSUFFICIENT;
        }
        return missing().isEmpty() ? Completeness.COMPLETE : Completeness.PARTIAL;
    }

    List<String> missing() {
        return required.stream().flatMap(piece -> gaps(piece).stream()).toList();
    }

    List<EvidenceReason> reasons() {
        List<EvidenceReason> reasons = new ArrayList<>();
        if (!orderKnown) {
            reasons.add(EvidenceReason.bad(COMPLETENESS, EvidenceReason.NO_ORDER));
        }
        if (!has(EvidenceKind.PAYMENT_PROOF)) {
            reasons.add(EvidenceReason.bad(COMPLETENESS, "payment"));
        }
        if (missing().isEmpty()) {
            reasons.add(EvidenceReason.good(COMPLETENESS, "complete", required.size()));
        } else {
            boolean half = met() * 2 >= required.size();
            reasons.add(
                    EvidenceReason.bad(
                            COMPLETENESS, half ? "gaps" : "few", required.size(), met()));
        }
        return reasons;
    }

    private long met() {
        return required.stream().filter(piece -> gaps(piece).isEmpty()).count();
    }

    private boolean has(EvidenceKind kind) {
        return given.stream().anyMatch(piece -> piece.kind() == kind);
    }

    /** What one piece hides another of its kind may show. */
    private List<String> gaps(RequiredPiece piece) {
        if (!has(piece.kind())) {
            return List.of(piece.kind().name());
        }
        Set<String> seen =
                given.stream()
                        .filter(one -> one.kind() == piece.kind())
                        .flatMap(one -> one.shows().stream())
                        .collect(Collectors.toSet());
        return piece.details().stream()
                .filter(detail -> !seen.contains(detail))
                .map(detail -> piece.kind() + "." + detail)
                .toList();
    }
}
