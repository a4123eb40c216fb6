package com.qihui.redress.remedy;

import static com.qihui.schema.Tables.INSTRUCTION;

import com.qihui.redress.order.OrderAction;
import com.qihui.redress.order.OrderSystemFault;
import com.qihui.redress.shared.due.DueRows;
import com.qihui.schema.tables.records.InstructionRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the order system is to be told, and how far it was told. */
@Component
class Instructions {

    private static final DueRows<InstructionRecord> DUE =
            new DueRows<>(INSTRUCTION, INSTRUCTION.ID, INSTRUCTION.NEXT_TRY_AT, INSTRUCTION.TRIES);

    private final DSLContext db;
    private final RemedySettings settings;
    private final Clock clock;

    Instructions(DSLContext db, RemedySettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** To be called in the transaction that decides it. */
    void keep(long ticketId, String number, long remedyId, int lineNo, OrderAction action) {
        Instant now = clock.instant();
        db.insertInto(INSTRUCTION)
                .set(INSTRUCTION.TICKET_ID, ticketId)
                .set(INSTRUCTION.NUMBER, number)
                .set(INSTRUCTION.REMEDY_ID, remedyId)
                .set(INSTRUCTION.LINE_NO, lineNo)
                .set(INSTRUCTION.ACTION_KEY, action.key())
                .set(INSTRUCTION.ORDER_NO, action.orderNo())
                .set(INSTRUCTION.KIND, action.kind().name())
                .set(INSTRUCTION.AMOUNT_YUAN, action.amountYuan())
                .set(INSTRUCTION.MERCHANT_YUAN, action.merchantYuan())
                .set(INSTRUCTION.STATE, InstructionState.WAITING.name())
                .set(INSTRUCTION.MADE_AT, now)
                .set(INSTRUCTION.TRIES, 0)
                .set(INSTRUCTION.NEXT_TRY_AT, now)
                .execute();
    }

    boolean isAnyDue() {
        return DUE.isAny(db, clock.instant());
    }

    /**
     * Takes one that is due. Before anything is sent it is on record that something may have been:
     * whoever takes it up after a fault asks first.
     *
     * @return it as it was
     */
    @Transactional
    public Optional<Instruction> claim() {
        Instant now = clock.instant();
        return DUE.first(db, now).map(row -> take(row, now.plus(settings.lease())));
    }

    private static Instruction take(InstructionRecord row, Instant lease) {
        Instruction before = read(row);
        row.setState(InstructionState.SENT.name());
        row.setLeaseUntil(lease);
        DUE.lease(row, lease);
        return before;
    }

    /** Locks it until the transaction ends. */
    Optional<Instruction> lock(long id) {
        return db.selectFrom(INSTRUCTION)
                .where(INSTRUCTION.ID.eq(id))
                .forUpdate()
                .fetchOptional(Instructions::read);
    }

    void done(Instruction one, @Nullable String reference) {
        end(one, InstructionState.DONE, null, reference);
    }

    void end(Instruction one, InstructionState how, @Nullable String why) {
        end(one, how, why, null);
    }

    private void end(
            Instruction one,
            InstructionState how,
            @Nullable String why,
            @Nullable String reference) {
        db.update(INSTRUCTION)
                .set(INSTRUCTION.STATE, how.name())
                .set(INSTRUCTION.ENDED_AT, clock.instant())
                .set(INSTRUCTION.REFUSAL, why)
                .set(INSTRUCTION.REFERENCE, reference)
                .setNull(INSTRUCTION.NEXT_TRY_AT)
                .setNull(INSTRUCTION.LEASE_UNTIL)
                .setNull(INSTRUCTION.HANGING_SINCE)
                .where(INSTRUCTION.ID.eq(one.id()))
                .execute();
    }

    /**
     * @param nextTryAt none when an operator has to decide
     */
    void failed(Instruction one, OrderSystemFault fault, @Nullable Instant nextTryAt) {
        db.update(INSTRUCTION)
                .set(INSTRUCTION.FAULT, fault.kind().name())
                .set(INSTRUCTION.FAULT_DETAIL, shortened(fault.getMessage()))
                .set(INSTRUCTION.NEXT_TRY_AT, nextTryAt)
                .set(
                        INSTRUCTION.HANGING_SINCE,
                        one.hangingSince() == null ? clock.instant() : one.hangingSince())
                .setNull(INSTRUCTION.LEASE_UNTIL)
                .where(INSTRUCTION.ID.eq(one.id()))
                .execute();
    }

    /** Nothing was sent: it is as it was before it was taken, for a little later. */
    void putBack(Instruction before, OrderSystemFault fault, Instant nextTryAt) {
        failed(before, fault, nextTryAt);
        db.update(INSTRUCTION)
                .set(INSTRUCTION.STATE, before.state().name())
                .set(INSTRUCTION.TRIES, before.tries())
                .where(INSTRUCTION.ID.eq(before.id()))
                .execute();
    }

    /** From now on it is tried again, as often as a new one. */
    void retry(Instruction one) {
        db.update(INSTRUCTION)
                .set(INSTRUCTION.NEXT_TRY_AT, clock.instant())
                .set(INSTRUCTION.TRIES, 0)
                .where(INSTRUCTION.ID.eq(one.id()))
                .execute();
    }

    /** For as long as a try may take nothing happens by itself; and then an operator decides. */
    void hold(Instruction one) {
        Instant now = clock.instant();
        db.update(INSTRUCTION)
                .set(INSTRUCTION.LEASE_UNTIL, now.plus(settings.lease()))
                .setNull(INSTRUCTION.NEXT_TRY_AT)
                .where(INSTRUCTION.ID.eq(one.id()))
                .execute();
    }

    Optional<Instruction> find(long id) {
        return db.selectFrom(INSTRUCTION)
                .where(INSTRUCTION.ID.eq(id))
                .fetchOptional(Instructions::read);
    }

    List<Instruction> of(long remedyId) {
        return db.selectFrom(INSTRUCTION)
                .where(INSTRUCTION.REMEDY_ID.eq(remedyId))
                .orderBy(INSTRUCTION.LINE_NO)
                .fetch(Instructions::read);
    }

    /** As {@link #of}, but nobody takes any of them up until the transaction ends. */
    List<Instruction> lockAll(long remedyId) {
        return db.selectFrom(INSTRUCTION)
                .where(INSTRUCTION.REMEDY_ID.eq(remedyId))
                .orderBy(INSTRUCTION.LINE_NO)
                .forUpdate()
                .fetch(Instructions::read);
    }

    static Instruction read(InstructionRecord row) {
        String fault = row.getFault();
        BigDecimal amount = row.getAmountYuan();
        return new Instruction(
                row.getId(),
                row.getTicketId(),
                row.getNumber(),
                row.getRemedyId(),
                row.getLineNo(),
                new OrderAction(
                        row.getActionKey(),
                        row.getOrderNo(),
                        OrderAction.Kind.valueOf(row.getKind()),
                        amount,
                        row.getMerchantYuan()),
                InstructionState.valueOf(row.getState()),
                row.getMadeAt(),
                row.getTries(),
                row.getNextTryAt(),
                row.getLeaseUntil(),
                row.getHangingSince(),
                fault == null ? null : OrderSystemFault.Kind.valueOf(fault),
                row.getFaultDetail(),
                row.getEndedAt(),
                row.getReference(),
                row.getRefusal());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= 300 ? text : text.substring(0, 300);
    }
}
