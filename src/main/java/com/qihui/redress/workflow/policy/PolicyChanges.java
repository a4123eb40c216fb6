package com.qihui.redress.workflow.policy;

import static com.qihui.schema.Tables.POLICY_CHANGE;

import com.qihui.redress.workflow.policy.PolicyVersion.Scope;
import com.qihui.schema.tables.records.PolicyChangeRecord;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who changed the policy and why, and how far open complaints follow. */
@Component
class PolicyChanges {

    private final DSLContext db;

    PolicyChanges(DSLContext db) {
        this.db = db;
    }

    void keep(PolicyChangeRecord change) {
        change.attach(db.configuration());
        change.insert();
    }

    Map<Integer, PolicyChangeRecord> all() {
        return db.selectFrom(POLICY_CHANGE).fetchMap(POLICY_CHANGE.VERSION_NO);
    }

    /** One that had been left behind has followed. */
    void followed(int version, int moved) {
        db.update(POLICY_CHANGE)
                .set(POLICY_CHANGE.DONE, POLICY_CHANGE.DONE.plus(1))
                .set(POLICY_CHANGE.MOVED, POLICY_CHANGE.MOVED.plus(moved))
                .where(POLICY_CHANGE.VERSION_NO.eq(version))
                .execute();
    }

    String changedBy(int version) {
        return db.select(POLICY_CHANGE.CHANGED_BY)
                .from(POLICY_CHANGE)
                .where(POLICY_CHANGE.VERSION_NO.eq(version))
                .fetchSingle(POLICY_CHANGE.CHANGED_BY);
    }

    /** The oldest that open complaints do not follow yet and no other node is at work on. */
    Optional<PolicyChangeRecord> takeUnfinished() {
        return db.selectFrom(POLICY_CHANGE)
                .where(POLICY_CHANGE.SCOPE.eq(Scope.OPEN_TOO.name()))
                .and(POLICY_CHANGE.ENDED_AT.isNull())
                .orderBy(POLICY_CHANGE.VERSION_NO)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
    }
}
