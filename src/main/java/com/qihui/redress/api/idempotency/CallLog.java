package com.qihui.redress.api.idempotency;

import static com.qihui.schema.Tables.IDEMPOTENT_CALL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The marked calls of the last days and how each was answered. */
@Component
class CallLog {

    private final DSLContext db;

    CallLog(DSLContext db) {
        this.db = db;
    }

    /** What is committed; a call still under way is not there yet. */
    Optional<Answered> find(String key) {
        return db.selectFrom(IDEMPOTENT_CALL)
                .where(IDEMPOTENT_CALL.CALL_KEY.eq(key))
                .fetchOptional(
                        row ->
                                new Answered(
                                        row.getBodyHash(),
                                        row.getStatus(),
                                        row.getLocation(),
                                        row.getEtag(),
                                        row.getResponse()));
    }

    /** Waits for the transaction of an equal call that came this far, and fails if it committed. */
    void keep(String key, Answered answer, Instant now) {
        db.insertInto(IDEMPOTENT_CALL)
                .set(IDEMPOTENT_CALL.CALL_KEY, key)
                .set(IDEMPOTENT_CALL.BODY_HASH, answer.bodyHash())
                .set(IDEMPOTENT_CALL.STATUS, answer.status())
                .set(IDEMPOTENT_CALL.LOCATION, answer.location())
                .set(IDEMPOTENT_CALL.ETAG, answer.etag())
                .set(IDEMPOTENT_CALL.RESPONSE, answer.json())
                .set(IDEMPOTENT_CALL.CALLED_AT, now)
                .execute();
    }

    /**
     * @return how many were forgotten; as many as asked for means there may be more
     */
    int forget(Instant before, int most) {
        List<Long> old =
                db.select(IDEMPOTENT_CALL.ID)
                        .from(IDEMPOTENT_CALL)
                        .where(IDEMPOTENT_CALL.CALLED_AT.lt(before))
                        .limit(most)
                        .fetch(IDEMPOTENT_CALL.ID);
        return db.deleteFrom(IDEMPOTENT_CALL).where(IDEMPOTENT_CALL.ID.in(old)).execute();
    }
}
