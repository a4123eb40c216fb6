package com.qihui.redress.workflow.work;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Ticket;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;

/** Who may see a complaint and who may do which work; asked on the server by every call. */
public final class Access {

    private Access() {}

    /** Staff and clients see every complaint, a merchant its own (E27). */
    public static boolean maySee(Actor actor, Ticket ticket) {
        return actor.kind() != Actor.Kind.MERCHANT
                || Objects.equals(actor.merchantId(), ticket.merchantId());
    }

    /**
     * @throws NotFound as if there were none, for a stranger
     */
    public static Ticket visible(Actor actor, Ticket ticket) {
        if (!maySee(actor, ticket)) {
            throw new NotFound("complaint", ticket.number());
        }
        return ticket;
    }

    public static boolean mayWork(Actor actor, Lane lane) {
        return switch (actor.kind()) {
            case CLIENT, SYSTEM -> true;
            case AGENT -> lane == Lane.DESK || lane == Lane.OUTSIDE || lane == Lane.CUSTOMER;
            case MANAGER -> lane != Lane.MERCHANT;
            case MERCHANT -> lane == Lane.MERCHANT;
            case COMPLAINANT -> lane == Lane.CUSTOMER;
            case ADMIN -> false;
        };
    }

    /**
     * @throws AccessDeniedException for work of somebody else's group
     */
    public static void requireWork(Actor actor, Lane lane) {
        if (!mayWork(actor, lane)) {
            throw new AccessDeniedException(actor.kind() + " does not work in " + lane);
        }
    }
}
