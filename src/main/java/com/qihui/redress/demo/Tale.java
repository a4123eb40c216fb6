package com.qihui.redress.demo;

import com.qihui.redress.ticket.Status;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.WorkRow;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A plot being told: where it stands and what comes next in it. */
final class Tale {

    final Plot plot;

    /** The same at every telling. */
    final RandomGenerator chance;

    private @Nullable Long ticketId;
    private @Nullable Beat next;
    private boolean reopened;

    Tale(Plot plot, int place) {
        this.plot = plot;
        this.chance = new SplittableRandom(place);
    }

    void begin(long ticketId) {
        this.ticketId = ticketId;
    }

    long ticketId() {
        if (ticketId == null) {
            throw new IllegalStateException("not yet filed");
        }
        return ticketId;
    }

    void expect(@Nullable Beat beat) {
        next = beat;
    }

    /** What is to happen next, unless something else comes first. */
    @Nullable Beat next() {
        return next;
    }

    void reopen() {
        reopened = true;
    }

    /** Whether the plot still goes towards its closing. */
    boolean isClosing() {
        return plot.closedAt() != null && !reopened;
    }

    /** Whether somebody does something in this open task. */
    boolean goesOnIn(WorkRow row) {
        if (reopened) {
            return false;
        }
        if (row.task() == CaseTask.PROVIDE_EVIDENCE) {
            return plot.story() != Story.AWAITING_EVIDENCE;
        }
        if (!plot.story().does(row.task())) {
            return plot.story().isClaimed() && row.lane() == Lane.DESK && row.assigneeId() == null;
        }
        return switch (row.task()) {
            case ANSWER_COMPLAINT -> plot.has("merchantOutcome");
            case REGISTER_EXTERNAL_CASE -> row.status() == Status.EXTERNAL;
            default -> true;
        };
    }

    Duration minutes(int from, int to) {
        return Duration.ofSeconds(chance.nextInt(from * 60, to * 60));
    }
}
