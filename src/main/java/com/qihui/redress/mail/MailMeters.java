package com.qihui.redress.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Measures whether mail is read as fast as it comes. */
@Component
class MailMeters {

    private static final int COUNTED = 10_000;

    MailMeters(MeterRegistry meters, ReceivedMails mails) {
        Gauge.builder("redress.mail.unread", mails, all -> all.unread(COUNTED))
                .description("Mails that were kept and not read yet")
                .register(meters);
    }
}
