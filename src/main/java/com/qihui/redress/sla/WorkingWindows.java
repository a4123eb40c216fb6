package com.qihui.redress.sla;

import java.util.Comparator;
import java.util.List;

/** The working windows of one open day, counted in nanoseconds since local midnight. */
final class WorkingWindows {

    private final List<WorkingWindow> windows;
    private final long total;

    WorkingWindows(List<WorkingWindow> given) {
        windows = given.stream().sorted(Comparator.comparing(WorkingWindow::from)).toList();
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("A working day needs at least one window");
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).fromNanoOfDay() < windows.get(i - 1).toNanoOfDay()) {
                throw new IllegalArgumentException("Working windows overlap: " + windows);
            }
        }
        total = windows.stream().mapToLong(w -> w.toNanoOfDay() - w.fromNanoOfDay()).sum();
    }

    long total() {
        return total;
    }

    /** How much working time has passed by this time of day. */
    long workedBy(long nanoOfDay) {
        long worked = 0;
        for (WorkingWindow window : windows) {
            long end = Math.min(nanoOfDay, window.toNanoOfDay());
            worked += Math.max(0, end - window.fromNanoOfDay());
        }
        return worked;
    }

    /** The earliest time of day by which this much has been worked, for 0 < worked <= total. */
    long timeOf(long worked) {
        long left = worked;
        for (WorkingWindow window : windows) {
            long length = window.toNanoOfDay() - window.fromNanoOfDay();
            if (left <= length) {
                return window.fromNanoOfDay() + left;
            }
            left -= length;
        }
        throw new IllegalArgumentException("More than a working day holds: " + worked);
    }
}
