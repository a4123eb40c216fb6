package com.qihui.redress.escalation.inquiry;

import static com.qihui.schema.Tables.INQUIRY_ORDER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Inquiries about one order go one after the other, though there may be no complaint yet that could
 * be locked: each order that bodies asked about has a row.
 */
@Component
public class OrderGate {

    private final DSLContext db;

    OrderGate(DSLContext db) {
        this.db = db;
    }

    /**
     * To be called in a transaction: nobody else passes for this order before it is over.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody passed first, ever, at
     *     this very moment: then it is to be tried again in a new transaction
     */
    public void pass(String orderNo) {
        boolean known =
                db.select(INQUIRY_ORDER.ORDER_NO)
                                .from(INQUIRY_ORDER)
                                .where(INQUIRY_ORDER.ORDER_NO.eq(orderNo))
                                .forUpdate()
                                .fetchOne()
                        != null;
        if (!known) {
            db.insertInto(INQUIRY_ORDER).set(INQUIRY_ORDER.ORDER_NO, orderNo).execute();
        }
    }
}
