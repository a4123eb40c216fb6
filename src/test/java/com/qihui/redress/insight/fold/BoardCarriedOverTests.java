package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_FOLD;
import static com.qihui.schema.Tables.BOARD_JUDGED;
import static com.qihui.schema.Tables.BOARD_TOOK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.EarlierSchema;
import com.qihui.schema.tables.records.BoardFoldRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A desk that kept its sums by day alone has them by day, third and month after an update, added up
 * from what was counted of each ticket, which is not counted again.
 */
class BoardCarriedOverTests {

    private static final String CHANGE = "board_stretch";

    private EarlierSchema schema;
    private JdbcTemplate before;

    @BeforeEach
    void aDeskOfBefore() throws Exception {
        schema = EarlierSchema.before(CHANGE);
        before = new JdbcTemplate(schema.source());
        before.update(
                "insert into board_slice (id, category, team, channel, product)"
                        + " values (1, 'NOT_AS_DESCRIBED', 'GOODS', 'EMAIL', 'GAME_CARD')");
        fact(1, 7, true, "2026-10-31", 20);
        fact(2, 7, false, "2026-11-01", 20);
        fact(3, 8, true, "2026-11-30", 31);
        fact(4, 8, true, "2026-11-30", 31);
        before.update(
                "insert into board_day (dim, kind, on_day, val, met, missed)"
                        + " values ('ALL', 'RESOLUTION', '2026-11-30', '', 2, 0)");
    }

    @Test
    void hasItsSumsByDayThirdAndMonth() throws Exception {
        before.update("update board_fold set filled = true, counting = false where id = 1");
        schema.migrate();
        assertThat(schema.db().fetchCount(BOARD_JUDGED)).isZero();

        fill();

        assertThat(judged("ALL", ""))
                .containsExactly(
                        "202610 1/0",
                        "202611 2/1",
                        "2026103 1/0",
                        "2026111 0/1",
                        "2026113 2/0",
                        "20261031 1/0",
                        "20261101 0/1",
                        "20261130 2/0");
        assertThat(judged("MERCHANT", "8"))
                .containsExactly("202611 2/0", "2026113 2/0", "20261130 2/0");
        assertThat(judged("SLICE", "1")).isEqualTo(judged("ALL", ""));
        assertThat(took("TEAM", "GOODS"))
                .containsExactly(
                        "202610 20:1",
                        "202611 20:1,31:2",
                        "2026103 20:1",
                        "2026111 20:1",
                        "2026113 31:2",
                        "20261031 20:1",
                        "20261101 20:1",
                        "20261130 31:2");
        assertThat(isFilled()).isTrue();
    }

    @Test
    void isAddedUpAgainWhereItHadDaysAndMonthsAlone() throws Exception {
        EarlierSchema later = EarlierSchema.before("board_thirds");
        new JdbcTemplate(later.source())
                .update("update board_fold set filled = true, counting = false where id = 1");

        later.migrate();

        assertThat(later.db().selectFrom(BOARD_FOLD).fetchSingle())
                .returns(false, BoardFoldRecord::getFilled)
                .returns(true, BoardFoldRecord::getCounting);
    }

    /** It goes on where it was, from tickets to days. */
    @Test
    void isFilledFromItsTicketsWhereThatWasUnderWay() throws Exception {
        before.update("update board_fold set filled = false, cursor_id = 17 where id = 1");

        schema.migrate();

        assertThat(
                        schema.db()
                                .select(BOARD_FOLD.CURSOR_ID)
                                .from(BOARD_FOLD)
                                .fetchSingle(BOARD_FOLD.CURSOR_ID))
                .isEqualTo(17);
        fill();
        assertThat(isFilled()).isTrue();
    }

    private void fact(int id, int merchant, boolean met, String day, int bucket) {
        before.update(
                "insert into board_fact (fact_id, ticket_id, kind, slice_id, merchant_id, agent,"
                        + " met, judged_at, judged_day, bucket, answered_at, answered_day)"
                        + " values (?, ?, 'RESOLUTION', 1, ?, '', ?, ?, ?, ?, ?, ?)",
                id,
                id,
                merchant,
                met,
                day + " 04:00:00",
                LocalDate.parse(day),
                bucket,
                day + " 04:00:00",
                LocalDate.parse(day));
    }

    private void fill() {
        DSLContext db = schema.db();
        ObjectMapper json = new ObjectMapper();
        Slices slices = new Slices(db);
        Rollups rollups = new Rollups(db, new Times(db));
        Truth truth =
                new Truth(
                        db,
                        new Places(db, slices, json),
                        new Actors(db),
                        new Holders(db),
                        ZoneId.of("Asia/Shanghai"));
        Folding folding = new Folding(db, new Stored(db), truth, slices, rollups);
        Recount recount =
                new Recount(db, folding, new SumCheck(db, slices, rollups), Clock.systemUTC());
        while (recount.step()) {
            // and the next
        }
    }

    private List<String> judged(String dim, String val) {
        return schema.db()
                .selectFrom(BOARD_JUDGED)
                .where(BOARD_JUDGED.DIM.eq(dim))
                .and(BOARD_JUDGED.VAL.eq(val))
                .and(BOARD_JUDGED.KIND.eq("RESOLUTION"))
                .orderBy(BOARD_JUDGED.STRETCH)
                .fetch(row -> row.getStretch() + " " + row.getMet() + "/" + row.getMissed());
    }

    private List<String> took(String dim, String val) {
        return schema.db()
                .selectFrom(BOARD_TOOK)
                .where(BOARD_TOOK.DIM.eq(dim))
                .and(BOARD_TOOK.VAL.eq(val))
                .orderBy(BOARD_TOOK.STRETCH)
                .fetch(row -> row.getStretch() + " " + row.getSpread());
    }

    private boolean isFilled() {
        return schema.db().select(BOARD_FOLD.FILLED).from(BOARD_FOLD).fetchSingle().value1();
    }
}
