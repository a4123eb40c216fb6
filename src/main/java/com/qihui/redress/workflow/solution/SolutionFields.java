package com.qihui.redress.workflow.solution;

import com.qihui.redress.answering.Concern;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.Side;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The fields that make a solution: its parts, what it rests on, what it makes of each demand, and
 * the answer (docs/decisions/0038).
 */
@Component
public class SolutionFields {

    public static final Field AMOUNT = Field.money("amountYuan").optional();

    public static final Field ANSWER = Field.longText("answer").told();

    private final OrderMoney money;
    private final Filings filings;
    private final SolutionGrounds grounds;

    SolutionFields(OrderMoney money, Filings filings, SolutionGrounds grounds) {
        this.money = money;
        this.filings = filings;
        this.grounds = grounds;
    }

    public static Field remedy() {
        return remedy("");
    }

    private static Field remedy(String suffix) {
        return Field.choice(
                SolutionLines.REMEDY + suffix,
                Arrays.stream(Remedy.values())
                        .filter(remedy -> remedy != Remedy.NONE)
                        .map(Enum::name)
                        .toList());
    }

    /** Up to three parts with all that belongs to them; for one part two of the fields will do. */
    public List<Field> all(Ticket ticket) {
        List<Field> fields = new ArrayList<>();
        for (String suffix : SolutionLines.SUFFIXES) {
            Field remedy = remedy(suffix);
            fields.add(suffix.isEmpty() ? remedy : remedy.optional());
            fields.addAll(besideRemedy(suffix));
        }
        fields.addAll(grounds.fields(ticket, filings.of(ticket.id())));
        fields.add(ANSWER);
        return fields;
    }

    /** Of the parts alone, none of which has to be there yet. */
    static List<Field> parts() {
        List<Field> fields = new ArrayList<>();
        for (String suffix : SolutionLines.SUFFIXES) {
            fields.add(remedy(suffix).optional());
            fields.addAll(besideRemedy(suffix));
        }
        return fields;
    }

    private static List<Field> besideRemedy(String suffix) {
        return List.of(
                Field.money(SolutionLines.AMOUNT + suffix).optional(),
                Field.choice(SolutionLines.OWED_BY + suffix, Side.class).optional(),
                Field.choice(SolutionLines.PAYER + suffix, Side.class).optional());
    }

    /**
     * What a person filled in, in as many parts as they named.
     *
     * @throws com.qihui.redress.shared.RuleViolation with all that is wrong about the parts
     */
    public Propose read(Ticket ticket, Answers answers, ProposingParty party) {
        List<RemedyLine> lines = lines(ticket, party, ticket.responsibility()).read(answers);
        return new Propose(
                party,
                lines,
                answers.text("answer"),
                grounds.read(
                        ticket,
                        filings.of(ticket.id()),
                        answers,
                        lines,
                        party,
                        money.paid(ticket)));
    }

    /** An answer with reasons and nothing else: no demand is granted. */
    public Propose decline(Ticket ticket, Answers answers) {
        return new Propose(
                ProposingParty.PLATFORM,
                List.of(),
                answers.text("answer"),
                grounds.read(
                        ticket,
                        filings.of(ticket.id()),
                        answers,
                        List.of(),
                        ProposingParty.PLATFORM,
                        money.paid(ticket)));
    }

    /** Each demand is answered beside the words (R38), and by what rule, where one is cited. */
    public Set<Concern> settled(Ticket ticket, Answers answers) {
        return grounds.cites(ticket, filings.of(ticket.id()), answers, ProposingParty.PLATFORM)
                ? EnumSet.of(Concern.LACKS_POSITION, Concern.LACKS_BASIS)
                : EnumSet.of(Concern.LACKS_POSITION);
    }

    /**
     * @param found who was found answerable
     */
    SolutionLines lines(Ticket ticket, ProposingParty party, @Nullable Responsibility found) {
        BigDecimal together = filings.of(ticket.id()).relatedOrdersTotalYuan();
        return new SolutionLines(
                ticket, party, found, money.paid(ticket), together, money.refunded(ticket));
    }
}
