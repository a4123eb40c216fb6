package com.qihui.redress.mail.out;

import com.qihui.redress.mail.MailSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands a mail over only while its sender holds it. Until its end is said the server has no mail,
 * and throws away what it was told when the line breaks (RFC 5321 4.1.1.4).
 */
final class HeldTransport extends SMTPTransport {

    private final BooleanSupplier hold;

    /**
     * @param hold asked just before the end of the mail is said; false where another has it by now
     */
    HeldTransport(Session session, MailSettings.Out out, BooleanSupplier hold) {
        super(
                session,
                new URLName(out.protocol(), null, -1, null, null, null),
                out.protocol(),
                out.security() == MailSettings.Security.TLS);
        this.hold = hold;
    }

    /**
     * @throws IOException where it is not held, or nobody can tell; then the line is broken off
     */
    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!isHeld()) {
            throw new IOException("another sender has it by now");
        }
        super.finishData();
    }

    private boolean isHeld() throws IOException {
        try {
            return hold.getAsBoolean();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }
}
