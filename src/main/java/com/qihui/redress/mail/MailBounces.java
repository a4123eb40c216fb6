package com.qihui.redress.mail;

import static com.qihui.schema.Tables.OUTGOING_MAIL;

import com.qihui.redress.account.Actor;
import com.qihui.redress.mail.parse.BounceReport;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.OutgoingMailRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What came back is shown on the complaint of the mail that went out. */
@Component
public class MailBounces {

    private static final int LONGEST = 500;

    private final DSLContext db;
    private final Tickets tickets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailBounces(DSLContext db, Tickets tickets, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    /** Reports about mails that never went out from here are of no concern. */
    public void note(BounceReport bounce) {
        List<OutgoingMailRecord> ours =
                db.selectFrom(OUTGOING_MAIL)
                        .where(OUTGOING_MAIL.MESSAGE_ID.in(bounce.about()))
                        .and(OUTGOING_MAIL.BOUNCED_AT.isNull())
                        .forUpdate()
                        .fetch();
        for (OutgoingMailRecord mail : ours) {
            mail.setState(OutgoingState.BOUNCED.name());
            mail.setBouncedAt(clock.instant());
            mail.setNextTryAt(null);
            mail.setFault(
                    bounce.words().length() > LONGEST
                            ? bounce.words().substring(0, LONGEST)
                            : bounce.words());
            mail.update();
            events.publishEvent(new MailMoved(mail.getId()));
            tickets.tell(
                    tickets.byId(mail.getTicketId()),
                    "MAIL_BOUNCED",
                    Actor.SYSTEM,
                    Map.of("mail", mail.getId(), "occasion", mail.getOccasion()));
        }
    }
}
