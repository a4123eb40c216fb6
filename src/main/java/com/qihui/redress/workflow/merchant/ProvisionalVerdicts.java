package com.qihui.redress.workflow.merchant;

import static com.qihui.schema.Tables.PROVISIONAL_VERDICT;

import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.ContestGround;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.merchant.ProvisionalVerdict.State;
import com.qihui.schema.tables.records.ProvisionalVerdictRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps what was decided for merchants that stayed silent, and what became of it. */
@Component
public class ProvisionalVerdicts {

    private final DSLContext db;
    private final Clock clock;

    ProvisionalVerdicts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last one; a complaint that was reopened may have had another before. */
    public Optional<ProvisionalVerdict> of(long ticketId) {
        return db.selectFrom(PROVISIONAL_VERDICT)
                .where(PROVISIONAL_VERDICT.TICKET_ID.eq(ticketId))
                .orderBy(PROVISIONAL_VERDICT.ID.desc())
                .limit(1)
                .fetchOptional(ProvisionalVerdicts::verdict);
    }

    ProvisionalVerdict issue(
            Ticket ticket, MerchantSilence.Granted granted, String answer, Instant appealDueAt) {
        ProvisionalVerdictRecord row = db.newRecord(PROVISIONAL_VERDICT);
        row.setTicketId(ticket.id());
        row.setDemandNo(granted.demandNo());
        row.setRemedy(granted.remedy().name());
        row.setAmountYuan(granted.amountYuan());
        row.setAnswer(answer);
        row.setIssuedAt(now());
        row.setAppealDueAt(appealDueAt);
        row.setState(State.PROVISIONAL.name());
        row.insert();
        return verdict(row);
    }

    /**
     * @throws Conflict when its time was over, or another of the merchant's people was faster
     */
    void appeal(ProvisionalVerdict verdict, ContestGround ground, String reason, Actor by) {
        int won =
                db.update(PROVISIONAL_VERDICT)
                        .set(PROVISIONAL_VERDICT.STATE, State.APPEALED.name())
                        .set(PROVISIONAL_VERDICT.ENDED_AT, now())
                        .set(PROVISIONAL_VERDICT.GROUND, ground.name())
                        .set(PROVISIONAL_VERDICT.APPEAL, reason)
                        .set(PROVISIONAL_VERDICT.APPEALED_BY, by.name())
                        .where(PROVISIONAL_VERDICT.ID.eq(verdict.id()))
                        .and(PROVISIONAL_VERDICT.STATE.eq(State.PROVISIONAL.name()))
                        .execute();
        if (won == 0) {
            throw new Conflict("task_done", null);
        }
    }

    /**
     * @throws Conflict when the merchant appealed at the very moment
     */
    void confirm(ProvisionalVerdict verdict) {
        end(verdict, State.FINAL);
    }

    /**
     * @throws Conflict when it ended otherwise at the very moment
     */
    void lift(ProvisionalVerdict verdict) {
        end(verdict, State.LIFTED);
    }

    private void end(ProvisionalVerdict verdict, State as) {
        int won =
                db.update(PROVISIONAL_VERDICT)
                        .set(PROVISIONAL_VERDICT.STATE, as.name())
                        .set(PROVISIONAL_VERDICT.ENDED_AT, now())
                        .where(PROVISIONAL_VERDICT.ID.eq(verdict.id()))
                        .and(PROVISIONAL_VERDICT.STATE.eq(State.PROVISIONAL.name()))
                        .execute();
        if (won == 0) {
            throw new Conflict("task_done", null);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProvisionalVerdict verdict(ProvisionalVerdictRecord row) {
        String ground = row.getGround();
        return new ProvisionalVerdict(
                row.getId(),
                row.getTicketId(),
                row.getDemandNo(),
                Remedy.valueOf(row.getRemedy()),
                row.getAmountYuan(),
                row.getAnswer(),
                row.getIssuedAt(),
                row.getAppealDueAt(),
                State.valueOf(row.getState()),
                row.getEndedAt(),
                ground == null ? null : ContestGround.valueOf(ground),
                row.getAppeal(),
                row.getAppealedBy());
    }
}
