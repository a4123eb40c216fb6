package com.qihui.redress.submission.delivery;

import com.qihui.redress.escalation.PapersArrived;
import com.qihui.redress.mail.out.MailSent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A dossier that goes by mail has arrived, as far as anybody can tell, once a server took it. */
@Component
class MailedDossiers {

    private final HandInRows rows;
    private final ApplicationEventPublisher events;

    MailedDossiers(HandInRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void on(MailSent sent) {
        rows.byMail(sent.mailId())
                .ifPresent(
                        one ->
                                events.publishEvent(
                                        new PapersArrived(one.ticketId(), one.dossierId())));
    }
}
