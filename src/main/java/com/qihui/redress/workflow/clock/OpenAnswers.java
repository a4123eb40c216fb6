package com.qihui.redress.workflow.clock;

import com.qihui.redress.ticket.ClosingCondition;
import com.qihui.redress.ticket.OpenMatter;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import org.springframework.stereotype.Component;

/** A complainant who wrote is answered before anything is closed (R55). */
@Component
class OpenAnswers implements ClosingCondition {

    private final CaseClocks clocks;

    OpenAnswers(CaseClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<OpenMatter> open(Ticket ticket) {
        return clocks.isAnswerOwed(ticket)
                ? List.of(new OpenMatter(OpenMatter.Kind.ANSWER, ""))
                : List.of();
    }
}
