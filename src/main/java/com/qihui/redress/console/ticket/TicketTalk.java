package com.qihui.redress.console.ticket;

import com.qihui.redress.conversation.DirectTalks.Allowance;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.mail.out.Delivery;
import com.qihui.redress.notification.Notices.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a conversation beside its words.
 *
 * @param corrected messages that another one puts right
 * @param named who was named in each note
 * @param direct whether the parties may write to each other; null where they never might
 */
record TicketTalk(
        Set<Long> corrected,
        Map<Long, Delivery> deliveries,
        Map<Long, List<Named>> named,
        @Nullable Allowance direct) {

    /**
     * What became of one message.
     *
     * @param delivery null of what came to the desk, and of notes
     */
    record Fate(boolean corrected, @Nullable Delivery delivery, List<Named> named) {}

    static TicketTalk of(
            List<Message> said,
            Map<Long, Delivery> deliveries,
            Map<Long, List<Named>> named,
            @Nullable Allowance direct) {
        Set<Long> corrected =
                said.stream()
                        .map(Message::corrects)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return new TicketTalk(corrected, deliveries, named, direct);
    }

    Fate fate(Message message) {
        return new Fate(
                corrected.contains(message.id()),
                deliveries.get(message.id()),
                named.getOrDefault(message.id(), List.of()));
    }

    boolean isDirect() {
        return direct != null && direct.allowed();
    }
}
