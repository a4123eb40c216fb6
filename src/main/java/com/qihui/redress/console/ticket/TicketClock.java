package com.qihui.redress.console.ticket;

import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.PauseReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock and how far it has run in its own calendar.
 *
 * @param spent the part of the granted time that is used up, 1 for all of it
 * @param workingDaysLeft whole working days after today, where that is how it counts, else 0
 * @param standsStill why it does not run, null when it does
 * @param why it is due then, in words
 */
record TicketClock(
        Deadline deadline,
        double spent,
        int workingDaysLeft,
        @Nullable PauseReason standsStill,
        List<String> why) {}
