package com.qihui.redress.mail.parse;

import com.qihui.redress.mail.MailReason;

/** A mail whose parts cannot be told apart, or whose taking apart would cost too much. */
public class UnreadableMail extends Exception {

    private final MailReason reason;

    UnreadableMail(MailReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    UnreadableMail(MailReason reason, Exception cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reason;
    }

    public MailReason reason() {
        return reason;
    }
}
