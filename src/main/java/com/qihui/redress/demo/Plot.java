package com.qihui.redress.demo;

import com.qihui.redress.ticket.FileComplaint;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One ticket of the demo: when it comes in, how far it gets, and what people say on the way.
 *
 * @param closedAt when the last step is taken, null for what stays open
 * @param lines by the names in the file; steps not reached have none
 */
record Plot(
        Story story,
        Instant filedAt,
        @Nullable Instant closedAt,
        @Nullable Instant reopenedAt,
        FileComplaint complaint,
        Map<String, String> lines) {

    boolean has(String line) {
        return lines.containsKey(line);
    }

    /** Empty when nobody says it. */
    String line(String name) {
        return lines.getOrDefault(name, "");
    }
}
