package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.ClockTile;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.PauseReason;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clocks that still matter, soonest first; of a closed ticket how each one ended. */
class ClockStrip extends Div {

    private static final int ROOM = 5;

    private final Wording wording;

    ClockStrip(Wording wording) {
        this.wording = wording;
        addClassName("clocks");
    }

    void show(TicketFile file) {
        removeAll();
        List<Tile> tiles = new ArrayList<>();
        clocks(file).forEach(clock -> tiles.add(tile(clock)));
        file.openPromises().stream()
                .min(Comparator.comparing(Promise::dueAt))
                .ifPresent(promise -> tiles.add(tile(promise, file)));
        tiles.stream()
                .sorted(Comparator.comparingLong(Tile::due))
                .limit(ROOM)
                .forEach(tile -> add(tile.drawn()));
        setVisible(!tiles.isEmpty());
    }

    private record Tile(long due, ClockTile drawn) {}

    private static Collection<TicketClock> clocks(TicketFile file) {
        Map<ClockKind, TicketClock> last = new LinkedHashMap<>();
        file.clocks().stream()
                .filter(clock -> clock.deadline().kind() != ClockKind.PROMISE)
                .filter(clock -> file.ticket().isClosed() != clock.deadline().isLive())
                .forEach(clock -> last.put(clock.deadline().kind(), clock));
        return last.values();
    }

    private Tile tile(TicketClock clock) {
        Deadline deadline = clock.deadline();
        if (!deadline.isLive()) {
            return ended(clock);
        }
        Countdown left =
                new Countdown(deadline.dueAt(), Countdown.State.valueOf(deadline.state().name()));
        PauseReason still = clock.standsStill();
        if (clock.workingDaysLeft() > 0) {
            left.workingDaysLeft(clock.workingDaysLeft());
        }
        ClockTile tile =
                new ClockTile(
                        wording.state("clock", deadline.kind()),
                        left,
                        still == null
                                ? reason(deadline)
                                : wording.say("pause.for", wording.state("pause", still)),
                        clock.spent());
        explain(tile, clock);
        return new Tile(deadline.dueAt().toEpochMilli(), tile);
    }

    private Tile ended(TicketClock clock) {
        Deadline deadline = clock.deadline();
        boolean late = deadline.state() == ClockState.BREACHED;
        ClockTile tile =
                new ClockTile(
                        wording.state("clock", deadline.kind()),
                        late ? Tone.BAD : Tone.MUTE,
                        wording.state("clock.state", deadline.state()),
                        reason(deadline),
                        clock.spent());
        explain(tile, clock);
        return new Tile(deadline.dueAt().toEpochMilli(), tile);
    }

    private void explain(ClockTile tile, TicketClock clock) {
        tile.explain(wording.say("clock.why"), clock.why());
    }

    private String reason(Deadline deadline) {
        String until = wording.until(deadline.dueAt());
        String due =
                deadline.breachedAt() == null
                        ? wording.spaced("clock.due", until)
                        : wording.spaced("clock.was_due", until);
        String rule = wording.say("rule." + deadline.rule());
        String told = wording.say("clock.reason", due, rule);
        return deadline.provisional()
                ? wording.say("clock.reason", told, wording.say("clock.provisional"))
                : told;
    }

    private Tile tile(Promise promise, TicketFile file) {
        Duration granted = Duration.between(promise.madeAt(), promise.dueAt());
        Duration used = Duration.between(promise.madeAt(), file.readAt());
        double spent = (double) used.toSeconds() / Math.max(1, granted.toSeconds());
        ClockTile tile =
                new ClockTile(
                        wording.say("clock.PROMISE"),
                        new Countdown(promise.dueAt(), Countdown.State.RUNNING),
                        wording.say(
                                "clock.reason",
                                wording.spaced("clock.due", wording.until(promise.dueAt())),
                                promise.body()),
                        spent);
        return new Tile(promise.dueAt().toEpochMilli(), tile);
    }
}
