package com.qihui.redress.insight;

import static com.qihui.schema.Tables.DEADLINE;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;

/** Which clocks the board counts. */
public final class BoardClocks {

    /** The complainant's own time and the way of the goods are nobody's work here. */
    public static final List<String> KINDS =
            Stream.of(ClockKind.values())
                    .filter(kind -> kind != ClockKind.CUSTOMER_TURN && kind != ClockKind.DELIVERY)
                    .map(Enum::name)
                    .toList();

    private BoardClocks() {}

    static Condition live(ClockState state) {
        return DEADLINE.KIND
                .in(KINDS)
                .and(DEADLINE.STATE.eq(state.name()))
                .and(DEADLINE.ENDED_AT.isNull());
    }
}
