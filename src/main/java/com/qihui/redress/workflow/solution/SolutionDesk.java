package com.qihui.redress.workflow.solution;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.engine.Decisions;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.work.Access;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a solution before it is sent what it comes to and whose approval it will need. */
@Service
public class SolutionDesk {

    private final SolutionFields fields;
    private final Decisions decisions;

    SolutionDesk(SolutionFields fields, Decisions decisions) {
        this.fields = fields;
        this.decisions = decisions;
    }

    /**
     * @param filledIn by the names of the fields; what belongs to no part is left aside
     */
    @Transactional(readOnly = true)
    public SolutionPreview preview(Ticket ticket, Map<String, String> filledIn, Actor by) {
        Access.visible(by, ticket);
        Outcome parts = new Outcome("PROPOSE", SolutionFields.parts());
        Map<String, String> own = new HashMap<>(filledIn);
        own.keySet().retainAll(parts.fields().stream().map(Field::name).toList());
        try {
            SolutionLines.Checked checked =
                    fields.lines(ticket, ProposingParty.PLATFORM, found(ticket, filledIn))
                            .check(Answers.read(parts, own));
            BigDecimal total = RemedyLine.total(checked.lines());
            return new SolutionPreview(total, level(total), checked.errors());
        } catch (RuleViolation unreadable) {
            return new SolutionPreview(null, level(null), unreadable.errors());
        }
    }

    private String level(@Nullable BigDecimal yuan) {
        return decisions
                .first("approval", Map.of("amountYuan", yuan == null ? 0 : yuan.doubleValue()))
                .text("level");
    }

    private static @Nullable Responsibility found(Ticket ticket, Map<String, String> filledIn) {
        String said = filledIn.getOrDefault("responsibility", "");
        List<String> known = Arrays.stream(Responsibility.values()).map(Enum::name).toList();
        return known.contains(said) ? Responsibility.valueOf(said) : ticket.responsibility();
    }
}
