package com.qihui.redress.workflow;

import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import java.util.List;
import java.util.Set;

/**
 * What somebody of the desk wants to say.
 *
 * @param files what goes with it; then the text may be empty
 * @param deeds what is done along with it
 * @param lastSeen the last message of the thread they knew when they wrote; 0 for none
 * @param heeded what they were warned of, and say it all the same
 */
public record Answer(
        MessageThread thread,
        String text,
        List<Enclosure> files,
        List<MakePromise> promises,
        Deeds deeds,
        long lastSeen,
        Set<Warning> heeded) {

    public Answer {
        files = List.copyOf(files);
        promises = List.copyOf(promises);
        heeded = Set.copyOf(heeded);
    }

    /** Words alone. */
    public Answer(
            MessageThread thread,
            String text,
            List<MakePromise> promises,
            long lastSeen,
            Set<Warning> heeded) {
        this(thread, text, List.of(), promises, Deeds.NONE, lastSeen, heeded);
    }

    public Answer with(List<Enclosure> enclosed) {
        return new Answer(thread, text, enclosed, promises, deeds, lastSeen, heeded);
    }

    public Answer with(Deeds chosen) {
        return new Answer(thread, text, files, promises, chosen, lastSeen, heeded);
    }
}
