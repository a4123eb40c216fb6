package com.qihui.redress.evidence;

import java.util.List;

/**
 * What the checklist makes of a complaint's evidence (R8).
 *
 * @param missing kinds such as {@code BALANCE_COMPARISON} and details such as {@code
 *     PAYMENT_PROOF.payee}
 * @param warnings remarks, never a refusal (R14)
 * @param reasons for completeness, timeliness and relevance, at least one each
 * @param required what was asked for; of a verdict from before that was kept, nothing
 */
public record EvidenceVerdict(
        Completeness completeness,
        List<String> missing,
        List<String> warnings,
        List<EvidenceReason> reasons,
        List<RequiredPiece> required) {

    /** Whether nobody knows yet which order it is about. */
    public boolean lacksOrder() {
        return reasons.stream()
                .anyMatch(
                        reason ->
                                reason.aspect() == EvidenceReason.Aspect.COMPLETENESS
                                        && reason.code().equals(EvidenceReason.NO_ORDER));
    }

    /** How each piece that is asked for stands. */
    public List<ChecklistLine> lines() {
        return required.stream().map(one -> ChecklistLine.of(one, missing)).toList();
    }
}
