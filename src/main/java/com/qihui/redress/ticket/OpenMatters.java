package com.qihui.redress.ticket;

import com.qihui.redress.shared.RuleViolation;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is still open about a complaint; nothing may be when it is closed (R46, R55). */
@Service
public class OpenMatters {

    private final ObjectProvider<ClosingCondition> conditions;

    /** Asked for late, since who answers knows the tickets. */
    OpenMatters(ObjectProvider<ClosingCondition> conditions) {
        this.conditions = conditions;
    }

    /** The kinds in their order. */
    public List<OpenMatter> of(Ticket ticket) {
        return conditions.stream()
                .flatMap(condition -> condition.open(ticket).stream())
                .sorted(Comparator.comparing(OpenMatter::kind))
                .toList();
    }

    /**
     * @throws RuleViolation with every one of them, each saying what to do about it
     */
    public void requireNone(Ticket ticket) {
        List<OpenMatter> open = of(ticket);
        if (!open.isEmpty()) {
            throw new RuleViolation(open.stream().map(OpenMatter::asError).toList());
        }
    }
}
