package com.qihui.redress.remedy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A solution as one side offers it.
 *
 * @param lines its parts; none for an answer with reasons and nothing else
 * @param answer what the complainant is told, reasons included
 */
public record Propose(
        ProposingParty party, List<RemedyLine> lines, String answer, Grounds grounds) {

    /**
     * Of one part, answered for and paid by whoever offers it.
     *
     * @param amountYuan for remedies that move money
     */
    public Propose(
            ProposingParty party, Remedy remedy, @Nullable BigDecimal amountYuan, String answer) {
        this(party, RemedyLine.only(party, remedy, amountYuan), answer, Grounds.NONE);
    }

    public Propose on(Grounds others) {
        return new Propose(party, lines, answer, others);
    }

    /** The first part, which stands for the whole where only one can. */
    Remedy remedy() {
        return lines.isEmpty() ? Remedy.NONE : lines.get(0).remedy();
    }

    @Nullable BigDecimal amountYuan() {
        return lines.isEmpty() ? null : lines.get(0).amountYuan();
    }

    /** What all parts move together, or null when no money moves. */
    public @Nullable BigDecimal totalYuan() {
        return RemedyLine.total(lines);
    }
}
