package com.qihui.redress.mail.out;

import static com.qihui.schema.Tables.OUTGOING_MAIL;

import org.jooq.DSLContext;

/** Mails that other tests left in the outbox. */
public final class EarlierMails {

    private EarlierMails() {}

    /** None of them is sent any more, nor counts against the throttle. */
    public static void areDone(DSLContext db) {
        db.update(OUTGOING_MAIL)
                .setNull(OUTGOING_MAIL.NEXT_TRY_AT)
                .setNull(OUTGOING_MAIL.TRIED_AT)
                .execute();
    }
}
