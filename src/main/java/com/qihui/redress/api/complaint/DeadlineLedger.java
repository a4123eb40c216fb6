package com.qihui.redress.api.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.qihui.redress.api.DeskTime;
import com.qihui.redress.sla.Deadline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock with what it is reckoned from (E22).
 *
 * @param rule the row of the policy that granted the time
 */
record DeadlineLedger(
        @JsonUnwrapped DeadlineView deadline,
        @DeskTime Instant startedAt,
        @DeskTime @Nullable Instant endedAt,
        String rule,
        List<Run> runs) {

    /**
     * @param to null while it still runs
     */
    record Run(@DeskTime Instant from, @DeskTime @Nullable Instant to) {}

    static DeadlineLedger of(Deadline deadline) {
        return new DeadlineLedger(
                DeadlineView.of(deadline),
                deadline.startedAt(),
                deadline.endedAt(),
                deadline.rule(),
                List.of(new Run(deadline.startedAt(), deadline.endedAt())));
    }
}
