package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.SlashMenu;
import com.qihui.redress.notification.Colleague;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Who can be called by name in a note, as one types {@code @} and part of a name or number. */
class NoteCalls {

    private static final int MOST = 8;

    private final TicketGestures gestures;
    private final Wording wording;

    NoteCalls(TicketGestures gestures, Wording wording) {
        this.gestures = gestures;
        this.wording = wording;
    }

    List<SlashMenu.Choice> find(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<Colleague> all = gestures.colleagues();
        return all.stream()
                .filter(one -> knownAs(one).anyMatch(known -> known.contains(wanted)))
                .limit(MOST)
                .map(one -> choice(one, all))
                .toList();
    }

    private SlashMenu.Choice choice(Colleague one, List<Colleague> all) {
        return new SlashMenu.Choice(
                wording.say("slash.colleagues"),
                one.name(),
                Objects.requireNonNullElse(one.agentNo(), ""),
                "@" + call(one, all) + " ");
    }

    /** By name where that tells who is meant, else by number. */
    private static String call(Colleague one, List<Colleague> all) {
        boolean alone = all.stream().filter(other -> other.name().equals(one.name())).count() == 1;
        return alone ? one.name() : Objects.requireNonNullElse(one.agentNo(), one.username());
    }

    private static Stream<String> knownAs(Colleague one) {
        return Stream.of(one.name(), one.agentNo(), one.username())
                .filter(Objects::nonNull)
                .map(known -> known.toLowerCase(Locale.ROOT));
    }
}
