package com.qihui.redress.evidence;

import static com.qihui.redress.evidence.EvidenceReason.Aspect.RELEVANCE;

import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether evidence belongs to this order and this demand (关联性, R8). */
record Relevance(List<EvidencePiece> given, FileComplaint filed, @Nullable String otherPayee) {

    List<EvidenceReason> reasons() {
        List<EvidenceReason> reasons = new ArrayList<>();
        if (!isShown(EvidenceKind.ORDER_DETAIL, "orderNo")) {
            reasons.add(EvidenceReason.bad(RELEVANCE, "unlinked"));
        }
        if (otherPayee != null) {
            reasons.add(EvidenceReason.bad(RELEVANCE, "payee", otherPayee));
        }
        FileComplaint.Payment payment = filed.payment();
        BigDecimal paid = payment == null ? null : payment.paidYuan();
        BigDecimal price = filed.orderAmountYuan();
        if (paid != null && price != null && !isPriceOf(paid, price)) {
            reasons.add(EvidenceReason.bad(RELEVANCE, "amount", paid, price));
        }
        if (demandsCompensation() && !has(EvidenceKind.LOSS_PROOF)) {
            reasons.add(EvidenceReason.bad(RELEVANCE, "loss"));
        }
        if (reasons.isEmpty()) {
            reasons.add(EvidenceReason.good(RELEVANCE, "fits"));
        }
        return reasons;
    }

    private boolean isPriceOf(BigDecimal paid, BigDecimal price) {
        BigDecimal together = filed.relatedOrdersTotalYuan();
        return paid.compareTo(price) == 0 || (together != null && paid.compareTo(together) == 0);
    }

    private boolean demandsCompensation() {
        return filed.demand().stream().anyMatch(demand -> demand.type() == DemandType.COMPENSATION);
    }

    private boolean has(EvidenceKind kind) {
        return given.stream().anyMatch(piece -> piece.kind() == kind);
    }

    private boolean isShown(EvidenceKind kind, String detail) {
        return given.stream()
                .anyMatch(piece -> piece.kind() == kind && piece.shows().contains(detail));
    }
}
