package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.AnswerDraft;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing to each side, and which message they knew when they began. Each side has
 * its text, and what is done along with it: a note for colleagues never becomes a letter by a slip
 * of the hand.
 */
class Threads {

    private final Actor writer;
    private final Map<MessageThread, String> texts = new EnumMap<>(MessageThread.class);
    private final Map<MessageThread, Deeds> deeds = new EnumMap<>(MessageThread.class);
    private final Map<MessageThread, Long> begunAfter = new EnumMap<>(MessageThread.class);
    private final Map<MessageThread, Instant> keptAt = new EnumMap<>(MessageThread.class);
    private List<Message> messages = List.of();

    Threads(Actor writer) {
        this.writer = writer;
    }

    void begin(AnswerDraft draft) {
        texts.put(draft.thread(), draft.text());
        deeds.put(draft.thread(), draft.deeds());
        begunAfter.put(draft.thread(), draft.lastSeen());
        keptAt.put(draft.thread(), draft.savedAt());
    }

    /** Whoever writes nothing has seen what is there. */
    void show(List<Message> said) {
        messages = said;
        for (MessageThread thread : MessageThread.values()) {
            if (text(thread).isBlank()) {
                begunAfter.put(thread, last(thread));
            }
        }
    }

    String text(MessageThread thread) {
        return texts.getOrDefault(thread, "");
    }

    void write(MessageThread thread, String text) {
        if (text.isBlank() || text(thread).isBlank()) {
            begunAfter.put(thread, last(thread));
        }
        texts.put(thread, text);
    }

    /** What is to be done along with the words to them. */
    Deeds deeds(MessageThread thread) {
        return deeds.getOrDefault(thread, Deeds.NONE);
    }

    void choose(MessageThread thread, Deeds chosen) {
        deeds.put(thread, chosen);
    }

    /** They were shown what was said up to here. */
    void saw(MessageThread thread, long message) {
        begunAfter.merge(thread, message, Math::max);
    }

    long lastSeen(MessageThread thread) {
        return begunAfter.getOrDefault(thread, 0L);
    }

    void kept(MessageThread thread, Instant at) {
        keptAt.put(thread, at);
    }

    @Nullable Instant keptAt(MessageThread thread) {
        return keptAt.get(thread);
    }

    /** What others said while this person wrote. */
    List<Message> later(MessageThread thread) {
        return messages.stream()
                .filter(one -> one.thread() == thread && one.id() > lastSeen(thread))
                .filter(one -> !one.isBy(writer))
                .toList();
    }

    private long last(MessageThread thread) {
        return messages.stream()
                .filter(one -> one.thread() == thread)
                .mapToLong(Message::id)
                .max()
                .orElse(0);
    }
}
