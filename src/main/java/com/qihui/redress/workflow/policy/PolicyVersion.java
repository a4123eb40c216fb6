package com.qihui.redress.workflow.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the service-level policy, and who made it why (E25).
 *
 * @param version as clocks name it in their ledgers
 * @param changedBy null for one that came with the program
 * @param takenFrom the version whose rows were taken back, null for new rows
 * @param done how many open complaints have been gone through
 * @param moved how many of their clocks are due at another time
 * @param ended when the last open complaint had been gone through; null while it goes on, or when
 *     only new ones follow it
 * @param left how many open complaints could not follow it yet and are tried again
 * @param behind the first of them, at most {@value #LISTED}
 */
public record PolicyVersion(
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        String reason,
        Scope scope,
        @Nullable Integer takenFrom,
        int done,
        int moved,
        @Nullable Instant ended,
        int left,
        List<Behind> behind) {

    static final int LISTED = 20;

    /**
     * An open complaint that could not follow yet.
     *
     * @param why what went wrong, in the words of the program; null when somebody was at work on it
     * @param tries how often it has been tried
     * @param tryAt when it is tried again
     */
    public record Behind(String number, @Nullable String why, int tries, Instant tryAt) {}

    /** Which complaints follow it. */
    public enum Scope {
        /** Clocks that start from now on. */
        NEW_ONLY,
        /** The running clocks of open complaints, too; the time they used counts. */
        OPEN_TOO
    }

    /** Whether open complaints are still being gone through. */
    public boolean isRollingOut() {
        return scope == Scope.OPEN_TOO && changedAt != null && ended == null;
    }
}
