package com.qihui.redress.triage;

import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.Ground.Kind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * What earlier complaints of the same complainant tell. Asked when a person looks, not when a
 * complaint is filed, which this would slow down.
 */
@Component
public class History {

    /** No more are counted. */
    private static final int MOST = 200;

    private final TriageRules.Serial serial = TriageRules.load().serial();
    private final DSLContext db;
    private final Clock clock;

    History(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Many complaints of one telephone, which is a mark and no verdict (regulation 121, 17). */
    public Optional<TriageReason> serial(Ticket ticket) {
        if (ticket.complainantPhone() == null || ticket.flags().contains(Flag.SERIAL_COMPLAINANT)) {
            return Optional.empty();
        }
        int complaints =
                db.fetchCount(
                        DSL.selectOne()
                                .from(TICKET)
                                .where(TICKET.COMPLAINANT_PHONE.eq(ticket.complainantPhone()))
                                .and(
                                        TICKET.RECEIVED_AT.gt(
                                                clock.instant()
                                                        .minus(Duration.ofDays(serial.days()))))
                                .limit(MOST));
        return complaints < serial.complaints()
                ? Optional.empty()
                : Optional.of(
                        TriageReason.of(
                                Aspect.FLAGS,
                                "flag-serial",
                                Flag.SERIAL_COMPLAINANT,
                                new Ground(Kind.HISTORY, complaints + "," + serial.days())));
    }
}
