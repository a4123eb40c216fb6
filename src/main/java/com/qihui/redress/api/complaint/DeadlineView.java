package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadline;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One clock of a complaint. */
@Schema(name = "Deadline")
record DeadlineView(
        ClockKind kind,
        @DeskTime Instant dueAt,
        ClockState state,
        CalendarKind calendar,
        boolean provisional,
        @DeskTime @Nullable Instant warnedAt,
        @DeskTime @Nullable Instant breachedAt,
        @DeskTime @Nullable Instant metAt) {

    static DeadlineView of(Deadline deadline) {
        return new DeadlineView(
                deadline.kind(),
                deadline.dueAt(),
                deadline.state(),
                deadline.calendar(),
                deadline.provisional(),
                deadline.warnedAt(),
                deadline.breachedAt(),
                deadline.metAt());
    }
}
