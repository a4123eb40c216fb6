package com.qihui.redress.console.ticket;

import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.MakePromise;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How somebody ends a task.
 *
 * @param lastSeen the last message to the complainant they knew when they wrote; 0 for none
 * @param heeded what they were warned of, and say it all the same
 */
record Ending(
        String outcome,
        Map<String, String> fields,
        List<MakePromise> promised,
        long lastSeen,
        Set<Warning> heeded) {

    /** One by which the complainant is told nothing, so that there is nothing to look at first. */
    static Ending untold(String outcome, Map<String, String> fields) {
        return new Ending(outcome, fields, List.of(), 0, Set.of());
    }
}
