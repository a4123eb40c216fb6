package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.Lane;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of the desk do about the outside beyond the tasks of its process. */
@Service
public class OutsideDesk {

    private final OutsideRoute routes;
    private final Filings filings;

    OutsideDesk(OutsideRoute routes, Filings filings) {
        this.routes = routes;
        this.filings = filings;
    }

    /** Bodies that are open to it as things stand, the first choice first. */
    public List<Body> fitting(Ticket ticket) {
        return routes.of(ticket, filings.of(ticket.id())).open();
    }

    /**
     * Opens the outside though the inside still has time, where the law allows it (R23); the day
     * from which it is open anyway stays as it is. Where it is open already nothing happens.
     *
     * @throws RuleViolation where nothing allows it
     */
    @Transactional
    public void openAtOnce(Ticket ticket, Actor by) {
        Access.visible(by, ticket);
        Access.requireWork(by, Lane.OUTSIDE);
        if (ticket.isClosed() || routes.of(ticket, filings.of(ticket.id())).atOnce().isEmpty()) {
            throw RuleViolation.of("", "not_at_once");
        }
        routes.open(ticket, Cause.ALLOWED_AT_ONCE);
    }
}
