package com.qihui.redress.insight;

import static com.qihui.schema.Tables.BOARD_FACT;

import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.insight.scope.FactScope;
import com.qihui.redress.sla.ClockKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How many clocks were met and ran out, counted one by one, where no sums are kept. */
@Component
class JudgedFacts {

    private static final Field<Integer> MET =
            DSL.count().filterWhere(BOARD_FACT.MET.isTrue()).as("facts_met");
    private static final Field<Integer> ALL = DSL.count().as("facts");

    private final DSLContext db;
    private final FactScope scope;

    JudgedFacts(DSLContext db, FactScope scope) {
        this.db = db;
        this.scope = scope;
    }

    List<JudgedSums.Part> byTime(BoardFilter filter, List<Period> periods) {
        return db.select(BOARD_FACT.JUDGED_DAY, BOARD_FACT.KIND, MET, ALL)
                .from(BOARD_FACT)
                .where(judged(filter, periods))
                .groupBy(BOARD_FACT.JUDGED_DAY, BOARD_FACT.KIND)
                .fetch(
                        row ->
                                new JudgedSums.Part(
                                        row.value1(),
                                        ClockKind.valueOf(row.value2()),
                                        compliance(row.value3(), row.value4())));
    }

    /** By the values of a dimension: promises, or everything else. */
    Map<String, Compliance> byValue(
            BoardFilter filter, Dimension by, Period period, boolean promises) {
        String promise = ClockKind.PROMISE.name();
        Map<String, Compliance> values = new HashMap<>();
        Field<String> value = scope.valueOf(by);
        FactScope.Names names = scope.names(by);
        db.select(value, MET, ALL)
                .from(BOARD_FACT)
                .where(judged(filter, List.of(period)))
                .and(promises ? BOARD_FACT.KIND.eq(promise) : BOARD_FACT.KIND.ne(promise))
                .groupBy(value)
                .forEach(
                        row ->
                                values.merge(
                                        names.of(row.value1()),
                                        compliance(row.value2(), row.value3()),
                                        Compliance::plus));
        return values;
    }

    private Condition judged(BoardFilter filter, List<Period> periods) {
        Condition time =
                DSL.or(
                        periods.stream()
                                .map(one -> BOARD_FACT.JUDGED_DAY.between(one.first(), one.last()))
                                .toList());
        return time.and(
                scope.of(filter, BOARD_FACT.SLICE_ID, BOARD_FACT.MERCHANT_ID, BOARD_FACT.AGENT));
    }

    private static Compliance compliance(int met, int judged) {
        return new Compliance(met, judged - met);
    }
}
