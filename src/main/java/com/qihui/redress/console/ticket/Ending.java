package com.qihui.redress.console.ticket;

import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.MakePromise;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How somebody ends a task.
 *
 * @param heeded what they were warned of, and say it all the same
 */
record Ending(
        String outcome,
        Map<String, String> fields,
        List<MakePromise> promised,
        Set<Warning> heeded) {}
