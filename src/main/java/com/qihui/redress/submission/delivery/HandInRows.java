package com.qihui.redress.submission.delivery;

import static com.qihui.schema.Tables.HAND_IN;
import static com.qihui.schema.Tables.OUTGOING_MAIL;

import com.qihui.redress.account.Actor;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.shared.due.DueRows;
import com.qihui.redress.submission.delivery.HandIn.State;
import com.qihui.redress.submission.exchange.ExchangeAnswer;
import com.qihui.redress.submission.exchange.ExchangeFault;
import com.qihui.redress.submission.exchange.Standing;
import com.qihui.schema.tables.records.HandInRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers what was handed in and how far it got. What went by mail got as far as its mail. */
@Component
class HandInRows {

    /** To be taken over the line, or asked after there. */
    static final DueRows<HandInRecord> LINE = due(HAND_IN.MAIL_ID.isNull());

    /** Whose mail got somewhere, which the complaint does not know yet. */
    static final DueRows<HandInRecord> MAIL = due(HAND_IN.MAIL_ID.isNotNull());

    private static DueRows<HandInRecord> due(Condition which) {
        return new DueRows<>(HAND_IN, HAND_IN.ID, HAND_IN.NEXT_TRY_AT, HAND_IN.TRIES, which);
    }

    private final DSLContext db;

    HandInRows(DSLContext db) {
        this.db = db;
    }

    /**
     * What is to be remembered of a new one.
     *
     * @param mailId of the mail it goes with; null where it goes over the line
     * @param key under which it goes over the line; null where it goes by mail
     */
    record Asked(
            long ticketId,
            long dossierId,
            Way way,
            @Nullable String consent,
            @Nullable Long mailId,
            @Nullable String key) {}

    /** Of a complaint, the newest first. */
    List<HandIn> of(long ticketId) {
        return where(HAND_IN.TICKET_ID.eq(ticketId));
    }

    Optional<HandIn> of(long dossierId, Way way) {
        return where(HAND_IN.SUBMISSION_ID.eq(dossierId).and(HAND_IN.WAY.eq(way.name()))).stream()
                .findFirst();
    }

    Optional<HandIn> byId(long id) {
        return where(HAND_IN.ID.eq(id)).stream().findFirst();
    }

    /** Its mail got somewhere; nothing where the mail carries no dossier. */
    void mailMoved(long mailId, Instant now) {
        db.update(HAND_IN)
                .set(HAND_IN.TRIES, 0)
                .set(HAND_IN.NEXT_TRY_AT, now)
                .where(HAND_IN.MAIL_ID.eq(mailId))
                .execute();
    }

    /** The complaint knows how far it got. */
    void told(HandIn one) {
        db.update(HAND_IN).setNull(HAND_IN.NEXT_TRY_AT).where(HAND_IN.ID.eq(one.id())).execute();
    }

    /** Whether the dossier got there by any way. */
    boolean isThere(long dossierId) {
        return where(HAND_IN.SUBMISSION_ID.eq(dossierId)).stream()
                .anyMatch(one -> one.state() == State.DELIVERED);
    }

    HandIn keep(Asked asked, Actor by, Instant now) {
        HandInRecord row = db.newRecord(HAND_IN);
        row.setTicketId(asked.ticketId());
        row.setSubmissionId(asked.dossierId());
        row.setWay(asked.way().name());
        row.setState(State.WAITING.name());
        row.setConsent(asked.consent());
        row.setAskedBy(by.name());
        row.setAskedByNo(by.agentNo());
        row.setAskedAt(now);
        row.setMailId(asked.mailId());
        row.setExchangeKey(asked.key());
        row.setTries(0);
        row.setNextTryAt(asked.key() == null ? null : now);
        row.insert();
        return handIn(row, State.WAITING, null);
    }

    boolean isAny(DueRows<HandInRecord> due, Instant now) {
        return due.isAny(db, now);
    }

    /** To be called in a transaction: whoever takes it has it until then. */
    Optional<HandIn> claim(DueRows<HandInRecord> due, Instant now, Instant lease) {
        return due.first(db, now)
                .map(
                        row -> {
                            due.lease(row, lease);
                            return handIn(row, State.valueOf(row.getState()), row.getDeliveredAt());
                        });
    }

    void answered(HandIn one, ExchangeAnswer answer, Instant now, @Nullable Instant askAgain) {
        Standing standing = answer.state();
        db.update(HAND_IN)
                .set(HAND_IN.STATE, State.DELIVERED.name())
                .set(HAND_IN.DELIVERED_AT, one.deliveredAt() == null ? now : one.deliveredAt())
                .set(HAND_IN.CASE_NO, answer.caseNo())
                .set(HAND_IN.STANDING, standing == null ? null : standing.name())
                .set(HAND_IN.TRIES, 0)
                .set(HAND_IN.NEXT_TRY_AT, askAgain)
                .setNull(HAND_IN.FAULT)
                .where(HAND_IN.ID.eq(one.id()))
                .execute();
    }

    void failed(HandIn one, ExchangeFault.Kind fault, Instant next) {
        db.update(HAND_IN)
                .set(HAND_IN.FAULT, fault.name())
                .set(HAND_IN.NEXT_TRY_AT, next)
                .where(HAND_IN.ID.eq(one.id()))
                .execute();
    }

    void gaveUp(HandIn one, ExchangeFault.Kind fault, @Nullable String refusal) {
        db.update(HAND_IN)
                .set(HAND_IN.STATE, State.FAILED.name())
                .set(HAND_IN.FAULT, fault.name())
                .set(HAND_IN.REFUSAL, refusal)
                .setNull(HAND_IN.NEXT_TRY_AT)
                .where(HAND_IN.ID.eq(one.id()))
                .execute();
    }

    /**
     * @return false when it is under way or there
     */
    boolean again(long id, Instant now) {
        return db.update(HAND_IN)
                        .set(HAND_IN.STATE, State.WAITING.name())
                        .set(HAND_IN.TRIES, 0)
                        .set(HAND_IN.NEXT_TRY_AT, now)
                        .setNull(HAND_IN.REFUSAL)
                        .where(HAND_IN.ID.eq(id))
                        .and(HAND_IN.STATE.eq(State.FAILED.name()))
                        .execute()
                > 0;
    }

    private List<HandIn> where(Condition which) {
        return db.select(HAND_IN.fields())
                .select(OUTGOING_MAIL.STATE, OUTGOING_MAIL.SENT_AT)
                .from(HAND_IN)
                .leftJoin(OUTGOING_MAIL)
                .on(OUTGOING_MAIL.ID.eq(HAND_IN.MAIL_ID))
                .where(which)
                .orderBy(HAND_IN.ID.desc())
                .fetch(HandInRows::read);
    }

    private static HandIn read(Record joined) {
        HandInRecord row = joined.into(HAND_IN);
        String mail = joined.get(OUTGOING_MAIL.STATE);
        return mail == null
                ? handIn(row, State.valueOf(row.getState()), row.getDeliveredAt())
                : handIn(row, asFarAs(mail), joined.get(OUTGOING_MAIL.SENT_AT));
    }

    private static State asFarAs(String mail) {
        return switch (OutgoingState.valueOf(mail)) {
            case WAITING, SENDING -> State.WAITING;
            case SENT -> State.DELIVERED;
            case FAILED -> State.FAILED;
            case BOUNCED -> State.CAME_BACK;
        };
    }

    private static HandIn handIn(HandInRecord row, State state, @Nullable Instant deliveredAt) {
        return new HandIn(
                row.getId(),
                row.getTicketId(),
                row.getSubmissionId(),
                Way.valueOf(row.getWay()),
                state,
                row.getConsent(),
                row.getAskedBy(),
                row.getAskedByNo(),
                row.getAskedAt(),
                row.getMailId(),
                row.getExchangeKey(),
                row.getTries(),
                deliveredAt,
                row.getCaseNo(),
                row.getStanding() == null ? null : Standing.valueOf(row.getStanding()),
                row.getFault() == null ? null : ExchangeFault.Kind.valueOf(row.getFault()),
                row.getRefusal());
    }
}
