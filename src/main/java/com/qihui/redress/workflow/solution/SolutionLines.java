package com.qihui.redress.workflow.solution;

import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.Side;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a solution, and holds each of them and all together to the law's bounds. */
public final class SolutionLines {

    static final String REMEDY = "remedy";
    static final String AMOUNT = "amountYuan";
    static final String OWED_BY = "owedBy";
    static final String PAYER = "payer";

    /** Of the names of a part's fields, the first part's first. */
    static final List<String> SUFFIXES = List.of("", "2", "3");

    private static final Set<Remedy> REFUNDS = EnumSet.of(Remedy.REFUND, Remedy.PARTIAL_REFUND);
    private static final BigDecimal LEAST_TRIPLE = new BigDecimal("500.00");

    private final Ticket ticket;
    private final ProposingParty party;
    private final @Nullable Responsibility found;
    private final @Nullable BigDecimal paid;
    private final @Nullable BigDecimal together;
    private final BigDecimal refunded;
    private final List<Part> parts = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    record Checked(List<RemedyLine> lines, List<FieldError> errors) {}

    private record Part(
            String suffix, Remedy remedy, @Nullable BigDecimal yuan, Side owedBy, Side payer) {

        Part of(BigDecimal amount) {
            return new Part(suffix, remedy, amount, owedBy, payer);
        }
    }

    /**
     * @param found who was found answerable
     * @param paid for the order; null if unknown, and then no bound follows from it
     * @param together for all orders the complaint is about, if it says so
     * @param refunded by earlier solutions of the same complaint
     */
    SolutionLines(
            Ticket ticket,
            ProposingParty party,
            @Nullable Responsibility found,
            @Nullable BigDecimal paid,
            @Nullable BigDecimal together,
            BigDecimal refunded) {
        this.ticket = ticket;
        this.party = party;
        this.found = found;
        this.paid = paid;
        this.together = together;
        this.refunded = refunded;
    }

    /**
     * A refund without an amount means what is left of what was paid, triple damages what the law
     * grants.
     *
     * @throws RuleViolation with all that is wrong
     */
    List<RemedyLine> read(Answers answers) {
        Checked checked = check(answers);
        if (!checked.errors().isEmpty()) {
            throw new RuleViolation(checked.errors());
        }
        return checked.lines();
    }

    /** What is there so far, and all that is wrong with it. */
    Checked check(Answers answers) {
        SUFFIXES.forEach(suffix -> take(suffix, answers));
        parts.replaceAll(this::completed);
        if (errors.isEmpty()) {
            requireEachOnce();
            requireWithinLaw();
        }
        List<RemedyLine> lines = new ArrayList<>();
        for (Part part : parts) {
            lines.add(
                    new RemedyLine(
                            lines.size() + 1,
                            part.owedBy(),
                            part.remedy(),
                            part.yuan(),
                            part.payer()));
        }
        return new Checked(lines, List.copyOf(errors));
    }

    private void take(String suffix, Answers answers) {
        BigDecimal yuan = answers.money(AMOUNT + suffix);
        if (!answers.has(REMEDY + suffix)) {
            if (yuan != null) {
                wrong(REMEDY + suffix, "required");
            }
            return;
        }
        Remedy remedy = answers.choice(REMEDY + suffix, Remedy.class);
        Side owedBy = answers.choice(OWED_BY + suffix, Side.class, usuallyOwedBy());
        if (owedBy == Side.MERCHANT && ticket.merchantName() == null) {
            wrong(OWED_BY + suffix, "no_merchant");
        } else if (!isAnswerable(owedBy)) {
            wrong(OWED_BY + suffix, "not_answerable");
        }
        Side payer = answers.choice(PAYER + suffix, Side.class, owedBy);
        if (payer == Side.MERCHANT && ticket.merchantName() == null) {
            wrong(PAYER + suffix, "no_merchant");
        }
        parts.add(new Part(suffix, remedy, remedy.movesMoney() ? yuan : null, owedBy, payer));
    }

    private Side usuallyOwedBy() {
        return party == ProposingParty.MERCHANT || found == Responsibility.MERCHANT
                ? Side.MERCHANT
                : Side.PLATFORM;
    }

    /** What a merchant offers of itself it may; else what was found out counts (R20, R22). */
    private boolean isAnswerable(Side side) {
        return party == ProposingParty.MERCHANT
                || found == null
                || switch (found) {
                    case PLATFORM -> side == Side.PLATFORM;
                    case MERCHANT -> side == Side.MERCHANT;
                    default -> true;
                };
    }

    private Part completed(Part part) {
        if (!part.remedy().movesMoney()) {
            return part;
        }
        BigDecimal yuan = part.yuan() == null ? left(part) : part.yuan();
        if (yuan == null || yuan.signum() <= 0) {
            if (part.remedy() == Remedy.REFUND && part.yuan() == null && refunded.signum() > 0) {
                wrong(AMOUNT + part.suffix(), "refunded_before", refunded.toPlainString());
            } else {
                wrong(AMOUNT + part.suffix(), "amount_required");
            }
            return part;
        }
        return part.of(yuan);
    }

    /** Of two that are left open the first gets all, so that nothing is left for the second. */
    private @Nullable BigDecimal left(Part part) {
        BigDecimal price = paid;
        if (price == null) {
            return null;
        }
        return switch (part.remedy()) {
            case REFUND -> price.subtract(refunded).subtract(sum(REFUNDS));
            case TRIPLE -> triple(price).subtract(sum(EnumSet.of(Remedy.TRIPLE)));
            default -> null;
        };
    }

    /** Nobody pays the same twice, and what is no money is given once, by whomever. */
    private void requireEachOnce() {
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            String once =
                    part.remedy().movesMoney()
                            ? part.remedy() + "/" + part.payer()
                            : part.remedy().name();
            if (!seen.add(once)) {
                wrong(REMEDY + part.suffix(), "remedy_twice");
            }
        }
    }

    /**
     * No refunds above what was paid, in however many parts and solutions; triple damages not below
     * what the law grants.
     */
    private void requireWithinLaw() {
        BigDecimal price = paid;
        if (price == null) {
            return;
        }
        BigDecimal most = together == null ? price : price.max(together);
        if (sum(REFUNDS).signum() > 0 && sum(REFUNDS).add(refunded).compareTo(most) > 0) {
            if (refunded.signum() > 0) {
                wrong(last(REFUNDS), "refunded_before", refunded.toPlainString());
            } else {
                wrong(last(REFUNDS), "above_paid", most.toPlainString());
            }
        }
        Set<Remedy> damages = EnumSet.of(Remedy.TRIPLE);
        BigDecimal triple = triple(price);
        if (sum(damages).signum() > 0 && sum(damages).compareTo(triple) < 0) {
            wrong(last(damages), "triple_amount", triple.toPlainString());
        }
    }

    /** 《消费者权益保护法》 55: three times the price, at least 500 yuan. */
    public static BigDecimal triple(BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(3)).max(LEAST_TRIPLE).setScale(2);
    }

    private BigDecimal sum(Set<Remedy> of) {
        return parts.stream()
                .filter(part -> of.contains(part.remedy()))
                .map(Part::yuan)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String last(Set<Remedy> of) {
        return parts.stream()
                .filter(part -> of.contains(part.remedy()))
                .reduce((earlier, later) -> later)
                .map(part -> AMOUNT + part.suffix())
                .orElse(AMOUNT);
    }

    private void wrong(String field, String code, Object... args) {
        errors.add(FieldError.of("fields." + field, code, args));
    }
}
