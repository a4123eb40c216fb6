package com.qihui.redress.workflow;

import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import java.util.List;
import java.util.Set;

/**
 * What somebody of the desk wants to say.
 *
 * @param lastSeen the last message of the thread they knew when they wrote; 0 for none
 * @param heeded what they were warned of, and say it all the same
 */
public record Answer(
        MessageThread thread,
        String text,
        List<MakePromise> promises,
        long lastSeen,
        Set<Warning> heeded) {

    public Answer {
        promises = List.copyOf(promises);
        heeded = Set.copyOf(heeded);
    }
}
