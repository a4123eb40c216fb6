package com.qihui.redress.evidence;

import com.qihui.redress.ticket.EvidenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what was given against what is required (R8, R9, R11, R13 to R16). */
final class Checklist {

    private Checklist() {}

    static EvidenceVerdict judge(
            List<RequiredPiece> required, List<EvidencePiece> given, boolean orderKnown) {
        List<String> missing = new ArrayList<>();
        int met = 0;
        for (RequiredPiece piece : required) {
            List<String> gaps = gaps(piece, given);
            missing.addAll(gaps);
            met += gaps.isEmpty() ? 1 : 0;
        }
        boolean payment = given.stream().anyMatch(p -> p.kind() == EvidenceKind.PAYMENT_PROOF);
        return new EvidenceVerdict(
                completeness(required.size(), met, payment && orderKnown, missing.isEmpty()),
                missing,
                warnings(given));
    }

    private static Completeness completeness(
            int required, int met, boolean founded, boolean noGap) {
        if (!founded || met * 2 < required) {
            return Completeness.INSUFFICIENT;
        }
        return noGap ? Completeness.COMPLETE : Completeness.PARTIAL;
    }

    private static List<String> gaps(RequiredPiece required, List<EvidencePiece> given) {
        List<EvidencePiece> ofKind =
                given.stream().filter(piece -> piece.kind() == required.kind()).toList();
        if (ofKind.isEmpty()) {
            return List.of(required.kind().name());
        }
        Set<String> seen =
                ofKind.stream()
                        .flatMap(piece -> piece.shows().stream())
                        .collect(Collectors.toSet());
        return required.details().stream()
                .filter(detail -> !seen.contains(detail))
                .map(detail -> required.kind() + "." + detail)
                .toList();
    }

    private static List<String> warnings(List<EvidencePiece> given) {
        boolean unannounced =
                given.stream().anyMatch(piece -> Boolean.FALSE.equals(piece.priorNotice()));
        return unannounced ? List.of("RECORDING_WITHOUT_NOTICE") : List.of();
    }
}
