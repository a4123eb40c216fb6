package com.qihui.redress.workflow.outside;

import com.qihui.redress.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * After a body that did not take the case, or mediated in vain: another one, where the law lets the
 * complainant go there.
 */
@Component
class NextBody {

    private final OutsideRoute routes;
    private final RightsTeller rights;

    NextBody(OutsideRoute routes, RightsTeller rights) {
        this.routes = routes;
        this.rights = rights;
    }

    /**
     * In the process that has just ended with the body before.
     *
     * @return whether there is one; the complainant is told by then
     */
    boolean offer(Ticket ticket) {
        boolean open = routes.offerNext(ticket);
        if (open) {
            rights.tellNext(ticket);
        }
        return open;
    }

    /** As {@link #offer}, in a process of its own. */
    boolean open(Ticket ticket) {
        boolean open = routes.openNext(ticket);
        if (open) {
            rights.tellNext(ticket);
        }
        return open;
    }
}
