package com.qihui.redress.remedy;

import com.qihui.redress.remedy.DemandAnswer.Extent;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint.Demand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from the parts of a solution how far it meets each demand (R38). */
public final class DemandAnswers {

    private static final Set<Remedy> REFUNDS = EnumSet.of(Remedy.REFUND, Remedy.PARTIAL_REFUND);

    private final List<RemedyLine> lines;
    private final @Nullable BigDecimal paid;

    private DemandAnswers(List<RemedyLine> lines, @Nullable BigDecimal paid) {
        this.lines = lines;
        this.paid = paid;
    }

    /**
     * @param paid for the order, which is what a refund of no named amount asks for; null if
     *     unknown
     */
    public static List<DemandAnswer> of(
            List<Demand> demands, List<RemedyLine> lines, @Nullable BigDecimal paid) {
        DemandAnswers reader = new DemandAnswers(lines, paid);
        List<DemandAnswer> answers = new ArrayList<>();
        for (Demand demand : demands) {
            answers.add(reader.answer(answers.size() + 1, demand));
        }
        return answers;
    }

    private DemandAnswer answer(int no, Demand demand) {
        DemandType type = demand.type();
        Remedy choice = alternative(type);
        return new DemandAnswer(
                no, type, demand.text(), demand.amountYuan(), extent(demand, choice), choice);
    }

    /** Which one a demand that leaves a choice was met by, if by any. */
    private @Nullable Remedy alternative(DemandType type) {
        Remedy first =
                switch (type) {
                    case REISSUE_OR_REFUND -> Remedy.REISSUE;
                    case UNFREEZE_OR_REFUND -> Remedy.UNFREEZE;
                    default -> null;
                };
        if (first == null) {
            return null;
        }
        return has(first) ? first : money(REFUNDS).signum() > 0 ? Remedy.REFUND : null;
    }

    private Extent extent(Demand demand, @Nullable Remedy alternative) {
        BigDecimal asked = demand.amountYuan();
        return switch (demand.type()) {
            case REFUND -> refunded(asked);
            case REISSUE_OR_REFUND, UNFREEZE_OR_REFUND ->
                    alternative == null
                            ? Extent.NOT_GRANTED
                            : alternative == Remedy.REFUND ? refunded(asked) : Extent.GRANTED;
            case PARTIAL_REFUND -> paidOut(money(REFUNDS), asked);
            case COMPENSATION -> paidOut(money(EnumSet.of(Remedy.COMPENSATION)), asked);
            case TRIPLE -> paidOut(money(EnumSet.of(Remedy.TRIPLE)), asked);
            case REISSUE -> granted(has(Remedy.REISSUE));
            case UNFREEZE -> granted(has(Remedy.UNFREEZE));
            case ASSIST -> granted(has(Remedy.ASSIST));
            case SECURITY -> granted(has(Remedy.ASSIST) || has(Remedy.UNFREEZE));
            // The answer itself tells what was asked.
            case INFO -> Extent.GRANTED;
        };
    }

    private Extent refunded(@Nullable BigDecimal asked) {
        return paidOut(money(REFUNDS), isNamed(asked) ? asked : paid);
    }

    private static Extent paidOut(BigDecimal given, @Nullable BigDecimal asked) {
        if (given.signum() == 0) {
            return Extent.NOT_GRANTED;
        }
        return asked == null || given.compareTo(asked) >= 0
                ? Extent.GRANTED
                : Extent.GRANTED_IN_PART;
    }

    private static Extent granted(boolean whole) {
        return whole ? Extent.GRANTED : Extent.NOT_GRANTED;
    }

    private static boolean isNamed(@Nullable BigDecimal yuan) {
        return yuan != null && yuan.signum() > 0;
    }

    private boolean has(Remedy remedy) {
        return lines.stream().anyMatch(line -> line.remedy() == remedy);
    }

    private BigDecimal money(Set<Remedy> of) {
        return lines.stream()
                .filter(line -> of.contains(line.remedy()))
                .map(RemedyLine::amountYuan)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
