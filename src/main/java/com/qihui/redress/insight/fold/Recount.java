package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_CHANGE;
import static com.qihui.schema.Tables.BOARD_FOLD;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.insight.Stretch;
import com.qihui.schema.tables.records.BoardFoldRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts all tickets again and puts right what was counted wrong, in steps that other work goes on
 * between; what was wrong is said in the log. The first one fills the board of a desk that had
 * tickets before it had a board. A node that dies leaves the next step to another.
 */
@Service
public class Recount {

    private static final Logger log = LoggerFactory.getLogger(Recount.class);

    private final DSLContext db;
    private final Folding folding;
    private final SumCheck sums;
    private final Clock clock;

    Recount(DSLContext db, Folding folding, SumCheck sums, Clock clock) {
        this.db = db;
        this.folding = folding;
        this.sums = sums;
        this.clock = clock;
    }

    /** From the first ticket on, unless one is under way. */
    @Transactional
    public void begin() {
        db.update(BOARD_FOLD)
                .set(BOARD_FOLD.COUNTING, true)
                .set(BOARD_FOLD.CURSOR_ID, 0L)
                .setNull(BOARD_FOLD.CURSOR_DAY)
                .set(BOARD_FOLD.COUNTED, 0L)
                .set(BOARD_FOLD.DIFFERENCES, 0L)
                .set(BOARD_FOLD.STARTED_AT, clock.instant())
                .where(BOARD_FOLD.ID.eq(1))
                .and(BOARD_FOLD.COUNTING.isFalse())
                .execute();
    }

    /**
     * @return whether there is more to do
     */
    @Transactional
    public boolean step() {
        if (!folding.lock()) {
            return false;
        }
        BoardFoldRecord state = db.selectFrom(BOARD_FOLD).where(BOARD_FOLD.ID.eq(1)).fetchSingle();
        if (!state.getCounting()) {
            return false;
        }
        List<Long> tickets =
                db.select(TICKET.ID)
                        .from(TICKET)
                        .where(TICKET.ID.gt(state.getCursorId()))
                        .orderBy(TICKET.ID)
                        .limit(Folding.BATCH)
                        .fetch(TICKET.ID);
        if (tickets.isEmpty()) {
            return checkSums(state);
        }
        Set<Long> noted =
                new HashSet<>(
                        db.select(BOARD_CHANGE.TICKET_ID)
                                .from(BOARD_CHANGE)
                                .fetch(BOARD_CHANGE.TICKET_ID));
        Set<Long> wrong = folding.count(tickets);
        wrong.removeAll(noted);
        if (state.getFilled() && !wrong.isEmpty()) {
            log.warn("The board had counted these tickets wrongly; put right: {}", wrong);
        }
        state.setCursorId(tickets.get(tickets.size() - 1));
        state.setCounted(state.getCounted() + tickets.size());
        state.setDifferences(state.getDifferences() + wrong.size());
        db.executeUpdate(state);
        return true;
    }

    /** Day by day, thirds and months after the last of their days, and what is open last. */
    private boolean checkSums(BoardFoldRecord state) {
        LocalDate day = state.getCursorDay();
        if (day == null) {
            day = sums.first().orElse(null);
        }
        LocalDate last = sums.last().orElse(null);
        long wrong = 0;
        if (day != null && last != null && !day.isAfter(last)) {
            wrong = sums.putRight(day);
            LocalDate next = day.plusDays(1);
            for (int stretch :
                    List.of(Stretch.ofThird(day), Stretch.ofMonth(YearMonth.from(day)))) {
                if (day.isEqual(last) || day.isEqual(Stretch.last(stretch))) {
                    wrong += sums.putRightFromDays(stretch);
                }
            }
            state.setCursorDay(next);
        } else {
            wrong = sums.putRightOpen();
            end(state);
        }
        if (state.getFilled() && wrong > 0) {
            log.warn("{} sums of the board were wrong; put right", wrong);
        }
        state.setDifferences(state.getDifferences() + wrong);
        db.executeUpdate(state);
        return state.getCounting();
    }

    private void end(BoardFoldRecord state) {
        state.setCounting(false);
        state.setEndedAt(clock.instant());
        if (state.getFilled()) {
            log.info("The board was counted again from {} tickets", state.getCounted());
        } else {
            log.info("The board was filled from {} tickets", state.getCounted());
        }
        state.setFilled(true);
    }
}
