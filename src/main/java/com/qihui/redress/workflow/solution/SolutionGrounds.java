package com.qihui.redress.workflow.solution;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.remedy.CitedClause;
import com.qihui.redress.remedy.DemandAnswer;
import com.qihui.redress.remedy.DemandAnswer.Extent;
import com.qihui.redress.remedy.DemandAnswers;
import com.qihui.redress.remedy.Grounds;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.statement.StatementDesk;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.FileComplaint.Demand;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a solution rests on and how far it meets each demand. What a person leaves out is read from
 * the rest: the clauses that fit the complaint, and of the parts what they grant (R28, R38).
 */
@Component
class SolutionGrounds {

    static final String CLAUSES = "clauses";
    static final String DEMAND = "demand";
    static final String DEMAND_REASON = "demandReason";

    private static final int REASON = 500;

    private final StatementDesk desk;
    private final Statements statements;
    private final MessageSource labels;

    SolutionGrounds(StatementDesk desk, Statements statements, MessageSource labels) {
        this.desk = desk;
        this.statements = statements;
        this.labels = labels;
    }

    List<Field> fields(Ticket ticket, FileComplaint filed) {
        List<Field> fields = new ArrayList<>();
        List<Demand> demands = filed.demand();
        for (int i = 0; i < demands.size(); i++) {
            fields.add(
                    Field.choice(DEMAND + (i + 1), Extent.class)
                            .optional()
                            .about(words(demands.get(i))));
        }
        if (!demands.isEmpty()) {
            fields.add(Field.longText(DEMAND_REASON).upTo(REASON).optional().told());
        }
        fields.add(clauses(ticket));
        return fields;
    }

    /** Those in force when the order was made. */
    private Field clauses(Ticket ticket) {
        Map<String, String> citable = new LinkedHashMap<>();
        desk.citable(ticket)
                .forEach(one -> citable.put(one.number(), one.number() + " " + one.title()));
        return Field.choices(CLAUSES, citable);
    }

    private String words(Demand demand) {
        Locale language = LocaleContextHolder.getLocale();
        String key = "option." + demand.type();
        String type = Objects.requireNonNull(labels.getMessage(key, null, key, language));
        String text = Objects.requireNonNullElse(demand.text(), "");
        BigDecimal asked = demand.amountYuan();
        String amount = asked == null || asked.signum() == 0 ? "" : " ¥" + asked.toPlainString();
        return (text.isBlank() || text.equals(type) ? type : type + "（" + text.strip() + "）")
                + amount;
    }

    /**
     * A merchant cites nothing unless it says so; the platform what fits, unless it says otherwise.
     *
     * @throws RuleViolation when a demand is refused or cut by hand and nobody says why
     */
    Grounds read(
            Ticket ticket,
            FileComplaint filed,
            Answers answers,
            List<RemedyLine> lines,
            ProposingParty party,
            @Nullable BigDecimal paid) {
        List<DemandAnswer> demands =
                DemandAnswers.of(filed.demand(), lines, paid).stream()
                        .map(one -> chosen(one, answers))
                        .toList();
        String reason = answers.text(DEMAND_REASON);
        return new Grounds(
                cited(ticket, filed, answers, party), demands, reason.isEmpty() ? null : reason);
    }

    private static DemandAnswer chosen(DemandAnswer read, Answers answers) {
        Extent extent = answers.choice(DEMAND + read.no(), Extent.class, read.extent());
        boolean cut = extent != read.extent() && extent != Extent.GRANTED;
        if (cut && answers.text(DEMAND_REASON).isEmpty()) {
            throw RuleViolation.of("fields." + DEMAND_REASON, "required");
        }
        return read.as(extent);
    }

    boolean cites(Ticket ticket, FileComplaint filed, Answers answers, ProposingParty party) {
        return !cited(ticket, filed, answers, party).isEmpty();
    }

    private List<CitedClause> cited(
            Ticket ticket, FileComplaint filed, Answers answers, ProposingParty party) {
        List<String> chosen = answers.choices(CLAUSES).orElse(null);
        List<Clause> all =
                chosen != null
                        ? desk.citable(ticket).stream()
                                .filter(one -> chosen.contains(one.number()))
                                .toList()
                        : party == ProposingParty.PLATFORM
                                ? statements.of(ticket, filed, Locale.SIMPLIFIED_CHINESE).basis()
                                : List.of();
        return all.stream()
                .map(one -> new CitedClause(one.number(), one.version(), one.title()))
                .toList();
    }
}
