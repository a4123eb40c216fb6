package com.qihui.redress.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said.
 *
 * @param body empty only where files speak for themselves; at most {@value Messages#LIMIT}
 *     characters
 * @param files at most {@value MessageFiles#MOST}
 * @param corrects the message of the same sender in the same thread that this one puts right
 */
public record SayMessage(
        MessageThread thread,
        String channel,
        String body,
        List<Enclosure> files,
        @Nullable Long corrects) {

    public SayMessage {
        files = List.copyOf(files);
    }

    public static SayMessage of(MessageThread thread, String channel, String body) {
        return new SayMessage(thread, channel, body, List.of(), null);
    }

    public SayMessage with(List<Enclosure> enclosed) {
        return new SayMessage(thread, channel, body, enclosed, corrects);
    }

    public SayMessage correcting(@Nullable Long message) {
        return new SayMessage(thread, channel, body, files, message);
    }
}
