package com.qihui.redress.insight.scope;

import static com.qihui.schema.Tables.DEADLINE;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;

/** Which clocks the board counts. */
public final class BoardClocks {

    /**
     * The time complainants and merchants have for themselves and the way of the goods are nobody's
     * work here.
     */
    private static final Set<ClockKind> UNCOUNTED =
            EnumSet.of(ClockKind.CUSTOMER_TURN, ClockKind.MERCHANT_APPEAL, ClockKind.DELIVERY);

    public static final List<String> KINDS =
            Stream.of(ClockKind.values())
                    .filter(kind -> !UNCOUNTED.contains(kind))
                    .map(Enum::name)
                    .toList();

    private BoardClocks() {}

    public static Condition live(ClockState state) {
        return DEADLINE.KIND
                .in(KINDS)
                .and(DEADLINE.STATE.eq(state.name()))
                .and(DEADLINE.ENDED_AT.isNull());
    }
}
