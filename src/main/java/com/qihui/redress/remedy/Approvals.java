package com.qihui.redress.remedy;

import static com.qihui.schema.Tables.REMEDY_APPROVAL;

import com.qihui.redress.account.Actor;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who approved a remedy. */
@Component
class Approvals {

    private final DSLContext db;
    private final Clock clock;

    Approvals(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @return false when they did before
     */
    boolean add(long remedyId, Actor by) {
        if (by.accountId() != null
                && db.fetchExists(
                        db.selectFrom(REMEDY_APPROVAL)
                                .where(REMEDY_APPROVAL.REMEDY_ID.eq(remedyId))
                                .and(REMEDY_APPROVAL.ACCOUNT_ID.eq(by.accountId())))) {
            return false;
        }
        db.insertInto(REMEDY_APPROVAL)
                .set(REMEDY_APPROVAL.REMEDY_ID, remedyId)
                .set(REMEDY_APPROVAL.ACCOUNT_ID, by.accountId())
                .set(REMEDY_APPROVAL.NAME, by.name())
                .set(REMEDY_APPROVAL.APPROVED_AT, clock.instant())
                .execute();
        return true;
    }

    List<String> names(long remedyId) {
        return db.select(REMEDY_APPROVAL.NAME)
                .from(REMEDY_APPROVAL)
                .where(REMEDY_APPROVAL.REMEDY_ID.eq(remedyId))
                .orderBy(REMEDY_APPROVAL.ID)
                .fetch(REMEDY_APPROVAL.NAME);
    }
}
