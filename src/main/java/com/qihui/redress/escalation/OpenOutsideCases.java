package com.qihui.redress.escalation;

import com.qihui.redress.ticket.ClosingCondition;
import com.qihui.redress.ticket.OpenMatter;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * A case the complainant took outside, until what it granted is under way; an offer nobody took up
 * is none.
 */
@Component
class OpenOutsideCases implements ClosingCondition {

    private final OutsideCases cases;

    OpenOutsideCases(OutsideCases cases) {
        this.cases = cases;
    }

    @Override
    public List<OpenMatter> open(Ticket ticket) {
        return cases.of(ticket.id()).stream()
                .filter(known -> known.isThere() || known.isAwardDue())
                .map(known -> Objects.requireNonNullElse(known.caseNo(), ""))
                .map(caseNo -> new OpenMatter(OpenMatter.Kind.OUTSIDE_CASE, caseNo))
                .toList();
    }
}
