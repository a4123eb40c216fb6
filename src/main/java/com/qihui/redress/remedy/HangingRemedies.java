package com.qihui.redress.remedy;

import static com.qihui.schema.Tables.INSTRUCTION;

import com.qihui.redress.account.Actor;
import com.qihui.redress.order.OrderSystem;
import com.qihui.redress.order.OrderSystemFault;
import com.qihui.redress.order.Receipt;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.Said;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the order system was told in vain so far, for those who run the desk (E30). */
@Service
public class HangingRemedies {

    private static final int REASON = 500;

    private final DSLContext db;
    private final Instructions instructions;
    private final Outcomes outcomes;
    private final OrderSystem orderSystem;
    private final ApplicationEventPublisher events;

    /** What came of giving up. */
    public enum GivenUp {
        /** Nothing was done; a person decides now. */
        NOT_DONE,
        /** It had been done after all, and the case goes on. */
        DONE_AFTER_ALL,
        /**
         * Nobody knows: the order system does not answer. A person decides now, and has to look.
         */
        UNKNOWN
    }

    HangingRemedies(
            DSLContext db,
            Instructions instructions,
            Outcomes outcomes,
            OrderSystem orderSystem,
            ApplicationEventPublisher events) {
        this.db = db;
        this.instructions = instructions;
        this.outcomes = outcomes;
        this.orderSystem = orderSystem;
        this.events = events;
    }

    /**
     * Those that hang longest first.
     *
     * @param after the mark of the page before, null for the first
     */
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    public Page<Instruction> list(@Nullable String after, int limit) {
        Condition further =
                after == null
                        ? DSL.noCondition()
                        : DSL.row(INSTRUCTION.HANGING_SINCE, INSTRUCTION.ID)
                                .gt(Mark.of(after).dueAt(), Mark.of(after).id());
        List<Instruction> found =
                db.selectFrom(INSTRUCTION)
                        .where(INSTRUCTION.HANGING_SINCE.isNotNull())
                        .and(further)
                        .orderBy(INSTRUCTION.HANGING_SINCE, INSTRUCTION.ID)
                        .limit(limit + 1)
                        .fetch(Instructions::read);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        Instruction last = found.get(limit - 1);
        Instant since = Objects.requireNonNull(last.hangingSince());
        return new Page<>(found.subList(0, limit), new Mark(since, last.id()).text());
    }

    /** Whether the order system answers, as far as this node knows. */
    public boolean isOrderSystemAnswering() {
        return orderSystem.isAnswering();
    }

    /**
     * Tries it at once.
     *
     * @throws Conflict when it is being tried, or has ended
     */
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    public void retry(long id, Actor by) {
        outcomes.retry(existing(id), by);
    }

    /**
     * Stops trying. What may have been done already is asked for first.
     *
     * @param reason at most {@value #REASON} characters
     * @throws Conflict when it is being tried, or has ended
     */
    @PreAuthorize("hasRole('MANAGER')")
    public GivenUp giveUp(long id, String reason, Actor by) {
        String why = Said.required("reason", reason, REASON);
        Instruction held = outcomes.hold(existing(id));
        GivenUp known = GivenUp.NOT_DONE;
        if (held.state() == InstructionState.SENT) {
            try {
                Optional<Receipt> receipt =
                        orderSystem.receipt(held.key()).filter(one -> one.fits(held.action()));
                if (receipt.isPresent()) {
                    tell(held, outcomes.done(held, receipt.get()));
                    return GivenUp.DONE_AFTER_ALL;
                }
            } catch (OrderSystemFault silent) {
                known = GivenUp.UNKNOWN;
            }
        }
        tell(held, outcomes.givenUp(held, why, known == GivenUp.UNKNOWN, by));
        return known;
    }

    private void tell(Instruction one, boolean concluded) {
        if (concluded) {
            events.publishEvent(new RemedyConcluded(one.remedyId()));
        }
    }

    /** How many hang. */
    public int count() {
        return db.fetchCount(
                db.selectOne().from(INSTRUCTION).where(INSTRUCTION.HANGING_SINCE.isNotNull()));
    }

    private Instruction existing(long id) {
        return instructions.find(id).orElseThrow(() -> new NotFound("instruction", id));
    }
}
