package com.qihui.redress.mail.out;

import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.ticket.Ticket;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Formal mail to outside bodies, in Chinese, with what it encloses. What a body answers carries no
 * mark of the complainant's: it waits, beside its complaint, for a person.
 */
@Service
public class FormalMails {

    private final MailSettings settings;
    private final MailWriter writer;

    FormalMails(MailSettings settings, MailWriter writer) {
        this.settings = settings;
        this.writer = writer;
    }

    /** Whether there is a server that takes our mail. */
    public boolean isOn() {
        return settings.out().isOn();
    }

    /**
     * To be called in the transaction that decides it.
     *
     * @param name of the body
     * @param text what there is to say
     * @param enclosed sent as it was kept
     * @return the mail's own number
     */
    public long send(
            Ticket ticket, String recipient, String name, String text, RawContents.Kept enclosed) {
        return writer.keep(
                ticket,
                recipient,
                Occasion.TO_BODY,
                Locale.SIMPLIFIED_CHINESE,
                name,
                text,
                enclosed);
    }
}
