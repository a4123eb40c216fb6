package com.qihui.redress.remedy;

import static com.qihui.schema.Tables.DISCREPANCY;
import static com.qihui.schema.Tables.INSTRUCTION;
import static com.qihui.schema.Tables.RECONCILIATION;

import com.qihui.redress.order.OrderSystem;
import com.qihui.redress.order.OrderSystemFault;
import com.qihui.redress.order.Receipt;
import com.qihui.redress.order.ReceiptPage;
import com.qihui.redress.remedy.Discrepancy.Kind;
import com.qihui.schema.tables.records.InstructionRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Compares day by day what the desk holds done with what the order system holds done, both ways and
 * to the cent (E30). A page at a time, and begun again from its start after a fault: what was found
 * stays found once.
 */
@Component
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private static final int PAGE = 200;
    private static final int DAYS_BACK = 31;

    private final DSLContext db;
    private final OrderSystem orderSystem;
    private final Clock clock;
    private final ZoneId zone;

    Reconciliation(
            DSLContext db,
            OrderSystem orderSystem,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.db = db;
        this.orderSystem = orderSystem;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The days before today that are not reconciled yet, at most a month back.
     *
     * @return how many were done; a day the order system does not answer for is tried the next time
     */
    public int catchUp() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = firstOpen(today);
        int done = 0;
        while (day.isBefore(today)) {
            try {
                reconcile(day);
            } catch (OrderSystemFault fault) {
                LOG.warn("The books of {} are compared later: {}", day, fault.getMessage());
                note(day, fault.kind().name());
                return done;
            }
            done++;
            day = day.plusDays(1);
        }
        return done;
    }

    private LocalDate firstOpen(LocalDate today) {
        LocalDate last =
                db.select(RECONCILIATION.BOOKED_ON)
                        .from(RECONCILIATION)
                        .where(RECONCILIATION.ENDED_AT.isNotNull())
                        .orderBy(RECONCILIATION.BOOKED_ON.desc())
                        .limit(1)
                        .fetchOne(RECONCILIATION.BOOKED_ON);
        LocalDate earliest = today.minusDays(DAYS_BACK);
        return last == null || last.isBefore(earliest)
                ? last == null ? today.minusDays(1) : earliest
                : last.plusDays(1);
    }

    /** What one side's books come to. */
    private static final class Sum {
        private int count;
        private BigDecimal yuan = BigDecimal.ZERO;
        private BigDecimal merchants = BigDecimal.ZERO;

        private void add(@Nullable BigDecimal amount, @Nullable BigDecimal borneByMerchant) {
            count++;
            yuan = amount == null ? yuan : yuan.add(amount);
            merchants = borneByMerchant == null ? merchants : merchants.add(borneByMerchant);
        }
    }

    /**
     * @throws OrderSystemFault when the order system does not answer
     */
    void reconcile(LocalDate day) {
        begin(day);
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        Sum theirs = compareTheirs(day, from, to);
        Sum ours = compareOurs(day, from, to);
        db.update(RECONCILIATION)
                .set(RECONCILIATION.ENDED_AT, clock.instant())
                .setNull(RECONCILIATION.FAULT)
                .set(RECONCILIATION.OURS, ours.count)
                .set(RECONCILIATION.OURS_YUAN, ours.yuan)
                .set(RECONCILIATION.OURS_MERCHANT_YUAN, ours.merchants)
                .set(RECONCILIATION.THEIRS, theirs.count)
                .set(RECONCILIATION.THEIRS_YUAN, theirs.yuan)
                .set(RECONCILIATION.THEIRS_MERCHANT_YUAN, theirs.merchants)
                .where(RECONCILIATION.BOOKED_ON.eq(day))
                .execute();
    }

    private Sum compareTheirs(LocalDate day, Instant from, Instant to) {
        Sum sum = new Sum();
        String after = null;
        do {
            ReceiptPage page = orderSystem.receipts(from, to, after, PAGE);
            Map<String, InstructionRecord> known =
                    db.selectFrom(INSTRUCTION)
                            .where(
                                    INSTRUCTION.ACTION_KEY.in(
                                            page.items().stream().map(Receipt::key).toList()))
                            .fetchMap(INSTRUCTION.ACTION_KEY);
            for (Receipt receipt : page.items()) {
                sum.add(receipt.amountYuan(), receipt.merchantYuan());
                compare(day, known.get(receipt.key()), receipt);
            }
            if (page.next() != null && page.next().equals(after)) {
                throw new OrderSystemFault(OrderSystemFault.Kind.GARBLED, "the same page again");
            }
            after = page.next();
        } while (after != null);
        return sum;
    }

    private void compare(LocalDate day, @Nullable InstructionRecord row, Receipt receipt) {
        if (row == null) {
            find(day, Kind.ONLY_THEIRS, null, receipt);
            return;
        }
        Instruction ours = Instructions.read(row);
        if (ours.state().isOpen()) {
            // Its answer was lost; asked now, it ends by itself.
            db.update(INSTRUCTION)
                    .set(INSTRUCTION.NEXT_TRY_AT, clock.instant())
                    .where(INSTRUCTION.ID.eq(ours.id()))
                    .and(INSTRUCTION.NEXT_TRY_AT.isNull())
                    .and(INSTRUCTION.STATE.eq(InstructionState.SENT.name()))
                    .execute();
        } else if (ours.state() != InstructionState.DONE) {
            find(day, Kind.ONLY_THEIRS, ours, receipt);
        } else if (!receipt.fits(ours.action())) {
            find(day, Kind.DIFFERENT, ours, receipt);
        }
        if (ours.state() == InstructionState.DONE) {
            db.update(INSTRUCTION)
                    .set(INSTRUCTION.RECONCILED_AT, clock.instant())
                    .where(INSTRUCTION.ID.eq(ours.id()))
                    .execute();
        }
    }

    /** What their day does not list they may have done at the edge of another. */
    private Sum compareOurs(LocalDate day, Instant from, Instant to) {
        Sum sum = new Sum();
        Instant at = from;
        long id = 0;
        List<InstructionRecord> page;
        do {
            page =
                    db.selectFrom(INSTRUCTION)
                            .where(INSTRUCTION.ENDED_AT.ge(at))
                            .and(INSTRUCTION.ENDED_AT.lt(to))
                            .and(INSTRUCTION.ENDED_AT.gt(at).or(INSTRUCTION.ID.gt(id)))
                            .and(INSTRUCTION.STATE.eq(InstructionState.DONE.name()))
                            .orderBy(INSTRUCTION.ENDED_AT, INSTRUCTION.ID)
                            .limit(PAGE)
                            .fetch();
            for (InstructionRecord row : page) {
                sum.add(row.getAmountYuan(), row.getMerchantYuan());
                if (row.getReconciledAt() == null) {
                    askFor(day, Instructions.read(row));
                }
                at = Objects.requireNonNull(row.getEndedAt());
                id = row.getId();
            }
        } while (page.size() == PAGE);
        return sum;
    }

    private void askFor(LocalDate day, Instruction ours) {
        Optional<Receipt> receipt = orderSystem.receipt(ours.key());
        if (receipt.isEmpty()) {
            find(day, Kind.ONLY_OURS, ours, null);
        } else if (!receipt.get().fits(ours.action())) {
            find(day, Kind.DIFFERENT, ours, receipt.get());
        }
    }

    private void find(
            LocalDate day, Kind kind, @Nullable Instruction ours, @Nullable Receipt theirs) {
        String key = ours == null ? Objects.requireNonNull(theirs).key() : ours.key();
        String orderNo = ours == null ? Objects.requireNonNull(theirs).orderNo() : null;
        db.insertInto(DISCREPANCY)
                .set(DISCREPANCY.BOOKED_ON, day)
                .set(DISCREPANCY.KIND, kind.name())
                .set(DISCREPANCY.ACTION_KEY, key)
                .set(DISCREPANCY.NUMBER, ours == null ? null : ours.number())
                .set(DISCREPANCY.ORDER_NO, ours == null ? orderNo : ours.action().orderNo())
                .set(DISCREPANCY.OURS_YUAN, ours == null ? null : ours.amountYuan())
                .set(DISCREPANCY.THEIRS_YUAN, theirs == null ? null : theirs.amountYuan())
                .set(DISCREPANCY.FOUND_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
    }

    private void begin(LocalDate day) {
        if (db.fetchExists(RECONCILIATION, RECONCILIATION.BOOKED_ON.eq(day))) {
            return;
        }
        try {
            db.insertInto(RECONCILIATION)
                    .set(RECONCILIATION.BOOKED_ON, day)
                    .set(RECONCILIATION.STARTED_AT, clock.instant())
                    .set(RECONCILIATION.OURS, 0)
                    .set(RECONCILIATION.OURS_YUAN, BigDecimal.ZERO)
                    .set(RECONCILIATION.THEIRS, 0)
                    .set(RECONCILIATION.THEIRS_YUAN, BigDecimal.ZERO)
                    .execute();
        } catch (DuplicateKeyException alsoBegun) {
            LOG.debug("Another node compares the books of {} too", day);
        }
    }

    private void note(LocalDate day, String fault) {
        db.update(RECONCILIATION)
                .set(RECONCILIATION.FAULT, fault)
                .where(RECONCILIATION.BOOKED_ON.eq(day))
                .execute();
    }
}
