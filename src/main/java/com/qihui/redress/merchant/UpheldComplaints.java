package com.qihui.redress.merchant;

import static com.qihui.schema.Tables.UPHELD_COMPLAINT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Complaints that ended with something granted for which their merchant was answerable. */
@Service
public class UpheldComplaints {

    private final DSLContext db;

    UpheldComplaints(DSLContext db) {
        this.db = db;
    }

    public void add(long merchantId, long ticketId, String number, Instant closedAt) {
        db.insertInto(UPHELD_COMPLAINT)
                .set(UPHELD_COMPLAINT.MERCHANT_ID, merchantId)
                .set(UPHELD_COMPLAINT.TICKET_ID, ticketId)
                .set(UPHELD_COMPLAINT.NUMBER, number)
                .set(UPHELD_COMPLAINT.CLOSED_AT, closedAt)
                .execute();
    }

    /** It is open again, and not yet known how it ends. */
    public void takeBack(long ticketId) {
        db.deleteFrom(UPHELD_COMPLAINT).where(UPHELD_COMPLAINT.TICKET_ID.eq(ticketId)).execute();
    }
}
