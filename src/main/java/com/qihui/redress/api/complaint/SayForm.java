package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.workflow.Heeded;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said, as a form beside files.
 *
 * @param thread with whom; by itself the one the sender has a part in
 * @param body may be empty, since a file goes with it
 * @param corrects a message of the sender's own in that thread, which stays
 * @param lastSeen the last message of the thread the sender knew, 0 for none; where it is given and
 *     others spoke since, nothing is said (E3)
 * @param heeded the kinds of warnings the sender takes upon itself; where it is given, also empty,
 *     and there are others, nothing is said (R36)
 */
record SayForm(
        @Nullable MessageThread thread,
        @Nullable Channel channel,
        @Nullable @Size(max = Messages.LIMIT) String body,
        @Nullable @Positive Long corrects,
        @Nullable @PositiveOrZero Long lastSeen,
        @Nullable Set<Concern> heeded) {

    private static final List<String> WORDS = List.of("thread", "channel", "body");
    private static final List<String> NUMBERS = List.of("corrects", "lastSeen");

    SayMessage words(List<Enclosure> files, Actor by) {
        return words(thread, channel, Objects.requireNonNullElse(body, ""), by)
                .with(files)
                .correcting(corrects);
    }

    static SayMessage words(
            @Nullable MessageThread thread, @Nullable Channel channel, String body, Actor by) {
        MessageThread usual =
                by.kind() == Actor.Kind.MERCHANT
                        ? MessageThread.MERCHANT
                        : MessageThread.COMPLAINANT;
        return SayMessage.of(
                Objects.requireNonNullElse(thread, usual),
                Objects.requireNonNullElse(channel, Channel.TICKET).name(),
                body);
    }

    static Heeded heeded(@Nullable Set<Concern> named) {
        return named == null ? Heeded.ALL : Heeded.kinds(named);
    }

    /** As they came, each with its values; of {@code heeded} several, or with commas between. */
    static Map<String, Object> asJson(Map<String, String[]> fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        WORDS.forEach(name -> PieceForm.first(fields, name).ifPresent(one -> json.put(name, one)));
        NUMBERS.forEach(
                name ->
                        PieceForm.first(fields, name)
                                .ifPresent(one -> json.put(name, PieceForm.number(one))));
        String[] heeded = fields.get("heeded");
        if (heeded != null) {
            json.put(
                    "heeded",
                    Stream.of(heeded)
                            .flatMap(value -> Arrays.stream(value.split(",")))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList());
        }
        return json;
    }
}
