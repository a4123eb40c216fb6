package com.qihui.redress.submission.delivery;

import com.qihui.redress.escalation.PapersArrived;
import com.qihui.redress.mail.out.MailSent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A dossier that goes by mail has arrived, as far as anybody can tell, once a server took it. What
 * follows from that comes after it is noted: a fault there must not make the mail go again.
 */
@Component
class MailedDossiers {

    private final HandInRows rows;
    private final ApplicationEventPublisher events;

    MailedDossiers(HandInRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(MailSent sent) {
        rows.byMail(sent.mailId())
                .ifPresent(
                        one ->
                                events.publishEvent(
                                        new PapersArrived(one.ticketId(), one.dossierId())));
    }
}
