package com.qihui.redress.submission.delivery;

import com.qihui.redress.escalation.PapersArrived;
import com.qihui.redress.escalation.PapersCameBack;
import com.qihui.redress.mail.MailMoved;
import com.qihui.redress.submission.exchange.ExchangeSettings;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A dossier that goes by mail has arrived, as far as anybody can tell, once a server took it, until
 * it comes back. With the mail's own note it is only written down that its complaint is to be told;
 * what follows from that is done afterwards, as often as it takes, and sends no mail again.
 */
@Component
public class MailedDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(MailedDossiers.class);

    private final HandInRows rows;
    private final ExchangeSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailedDossiers(
            HandInRows rows,
            ExchangeSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener
    void on(MailMoved moved) {
        rows.mailMoved(moved.mailId(), clock.instant());
    }

    /** Whether there is anything to do now. */
    public boolean isAnyDue() {
        return rows.isAny(HandInRows.MAIL, clock.instant());
    }

    /**
     * @return whether there was anything to do
     */
    public boolean workOne() {
        Optional<HandIn> due =
                transaction.execute(
                        status ->
                                rows.claim(
                                        HandInRows.MAIL,
                                        clock.instant(),
                                        clock.instant().plus(settings.lease())));
        due.ifPresent(this::tell);
        return due.isPresent();
    }

    private void tell(HandIn claimed) {
        try {
            transaction.executeWithoutResult(
                    status -> {
                        // First, so that what happens to its mail meanwhile makes it due again.
                        rows.told(claimed);
                        rows.byId(claimed.id()).ifPresent(this::publish);
                    });
        } catch (RuntimeException e) {
            LOG.warn("How far the mail of {} got was not told; it will be", claimed.id(), e);
        }
    }

    private void publish(HandIn one) {
        switch (one.state()) {
            case DELIVERED ->
                    events.publishEvent(new PapersArrived(one.ticketId(), one.dossierId()));
            case CAME_BACK -> {
                if (!rows.isThere(one.dossierId())) {
                    events.publishEvent(new PapersCameBack(one.ticketId(), one.dossierId()));
                }
            }
            case WAITING, FAILED -> {
                // On its way again, or it never got anywhere.
            }
        }
    }
}
