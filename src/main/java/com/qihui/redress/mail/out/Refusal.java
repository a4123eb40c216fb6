package com.qihui.redress.mail.out;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * How the server refused a mail that it was offered.
 *
 * @param code of its reply, RFC 5321 4.2
 * @param ofRecipient whether it refused whom the mail is for; else the mail itself
 */
record Refusal(int code, boolean ofRecipient) {

    private static final int PERMANENT = 500;

    /** The server closes: it takes nothing from anybody. */
    private static final int CLOSING = 421;

    /**
     * Empty where it did not come so far, or was refused before it said whom it is for: for its
     * sender, who is always the same, or for whoever hands it over.
     */
    static Optional<Refusal> in(Exception fault) {
        for (Exception one = fault; one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException refused) {
                return Optional.of(new Refusal(refused.getReturnCode(), true));
            }
            if (one instanceof SMTPSendFailedException refused
                    && next(one) == null
                    && !isOfSender(refused)) {
                return Optional.of(new Refusal(refused.getReturnCode(), false));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfSender(SMTPSendFailedException refused) {
        return refused.getCommand().startsWith("MAIL FROM");
    }

    static @Nullable Exception next(Exception fault) {
        return fault instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /** It will never be taken. */
    boolean isForGood() {
        return code >= PERMANENT;
    }

    /** Others may well be taken; a server in trouble of its own refuses what it is offered next. */
    boolean isOfThisMail() {
        return code != CLOSING && (ofRecipient || isForGood());
    }
}
