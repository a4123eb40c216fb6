package com.qihui.redress.statement;

import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.FileComplaint.Demand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what is demanded is specific and can be granted (R36, R38). */
record DemandReview(List<Hint> vague, List<Hint> beyond, List<Hint> remarks) {

    private static final Set<DemandType> IN_MONEY =
            Set.of(
                    DemandType.REFUND,
                    DemandType.PARTIAL_REFUND,
                    DemandType.COMPENSATION,
                    DemandType.TRIPLE);
    private static final Set<DemandType> PAID_BACK =
            Set.of(
                    DemandType.REFUND,
                    DemandType.PARTIAL_REFUND,
                    DemandType.REISSUE_OR_REFUND,
                    DemandType.UNFREEZE_OR_REFUND);

    /** Consumer protection law 55: three times the price, five hundred yuan at least. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(3);

    private static final BigDecimal LEAST = BigDecimal.valueOf(500);

    static DemandReview of(FileComplaint filed) {
        List<Hint> vague = new ArrayList<>();
        List<Hint> beyond = new ArrayList<>();
        List<Hint> remarks = new ArrayList<>();
        if (filed.demand().isEmpty()) {
            vague.add(Hint.of("demand.none"));
        }
        Optional<BigDecimal> paid = paid(filed);
        for (Demand demand : filed.demand()) {
            BigDecimal amount = demand.amountYuan();
            if (amount == null) {
                if (IN_MONEY.contains(demand.type())) {
                    vague.add(Hint.of("demand.amount"));
                }
                continue;
            }
            paid.flatMap(price -> excess(demand.type(), amount, price)).ifPresent(beyond::add);
        }
        if (asks(filed, DemandType.COMPENSATION) && !proves(filed, EvidenceKind.LOSS_PROOF)) {
            remarks.add(Hint.of("demand.loss"));
        }
        return new DemandReview(vague, beyond, remarks);
    }

    private static Optional<Hint> excess(DemandType type, BigDecimal amount, BigDecimal price) {
        BigDecimal most = type == DemandType.TRIPLE ? price.multiply(TIMES).max(LEAST) : price;
        boolean limited = type == DemandType.TRIPLE || PAID_BACK.contains(type);
        return limited && amount.compareTo(most) > 0
                ? Optional.of(
                        Hint.of(
                                type == DemandType.TRIPLE ? "demand.triple" : "demand.refund",
                                amount.toPlainString(),
                                most.toPlainString()))
                : Optional.empty();
    }

    /** The most that may have been paid: several orders, or one paid twice, count together. */
    private static Optional<BigDecimal> paid(FileComplaint filed) {
        FileComplaint.Payment payment = filed.payment();
        return Stream.of(
                        Optional.ofNullable(filed.orderAmountYuan()),
                        Optional.ofNullable(filed.relatedOrdersTotalYuan()),
                        Optional.ofNullable(payment).map(FileComplaint.Payment::paidYuan))
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo);
    }

    private static boolean asks(FileComplaint filed, DemandType type) {
        return filed.demand().stream().anyMatch(demand -> demand.type() == type);
    }

    private static boolean proves(FileComplaint filed, EvidenceKind kind) {
        return filed.evidence().stream().anyMatch(piece -> piece.kind() == kind);
    }
}
