package com.qihui.redress.workflow.closing;

import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Until when a closed complaint can be taken up again under its number (R56). */
@Component
@EnableConfigurationProperties(ReopeningSettings.class)
public class Reopening {

    private final ReopeningSettings settings;
    private final Clock clock;

    Reopening(ReopeningSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** None for one that is open. */
    public Optional<Instant> until(Ticket ticket) {
        return Optional.ofNullable(ticket.closedAt()).map(at -> at.plus(settings.within()));
    }

    public boolean isPossible(Ticket ticket) {
        return until(ticket).filter(end -> !end.isBefore(clock.instant())).isPresent();
    }

    /**
     * @throws Conflict when it is open, or was closed too long ago
     */
    public void require(Ticket ticket) {
        if (!ticket.isClosed()) {
            throw new Conflict("not_closed", ticket.version());
        }
        if (!isPossible(ticket)) {
            throw new Conflict("reopening_lapsed", ticket.version());
        }
    }
}
