package com.qihui.redress.api.idempotency;

import static com.qihui.schema.Tables.IDEMPOTENT_CALL;

import com.qihui.redress.shared.Rows;
import com.qihui.schema.tables.records.IdempotentCallRecord;
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
        IdempotentCallRecord row = new IdempotentCallRecord();
        row.setCallKey(key);
        row.setBodyHash(answer.bodyHash());
        row.setStatus(answer.status());
        row.setLocation(answer.location());
        row.setEtag(answer.etag());
        row.setResponse(answer.json());
        row.setCalledAt(now);
        Rows.insert(db, List.of(row));
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
