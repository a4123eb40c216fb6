package com.qihui.redress.portal.status;

import com.qihui.redress.portal.Throttle;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Ticket;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a complaint to whoever has its link. */
@Component
class LinkDoor {

    private final Links links;
    private final Throttle throttle;

    LinkDoor(Links links, Throttle throttle) {
        this.links = links;
        this.throttle = throttle;
    }

    /**
     * Of a link that opens nothing it does not matter what is wrong with it.
     *
     * @throws NotFound always the same
     * @throws com.qihui.redress.portal.TooOften when an address tries many; a right link is let in
     *     nevertheless, since a network's address is shared
     */
    Ticket open(String number, String secret, HttpServletRequest request) {
        Optional<Ticket> ticket = links.open(number, secret);
        if (ticket.isEmpty()) {
            throttle.count(Throttle.Kind.WRONG_LINK, request);
            throw new NotFound("link", "");
        }
        return ticket.get();
    }
}
