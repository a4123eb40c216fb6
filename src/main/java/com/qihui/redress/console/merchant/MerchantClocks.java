package com.qihui.redress.console.merchant;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.ClockTile;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Ledger;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;

/** A merchant's own clocks, soonest first; each tells on a click why it is due then (E22). */
class MerchantClocks extends Div {

    private final ClockWords words;
    private final Moments moments;

    MerchantClocks(ClockWords words, Moments moments) {
        this.words = words;
        this.moments = moments;
        addClassName("clocks");
    }

    void show(List<Ledger> clocks) {
        removeAll();
        clocks.stream()
                .sorted(Comparator.comparing(one -> one.deadline().dueAt()))
                .forEach(one -> add(tile(one)));
        setVisible(!clocks.isEmpty());
    }

    private ClockTile tile(Ledger ledger) {
        Deadline clock = ledger.deadline();
        String until = getTranslation("clock.due", moments.until(clock.dueAt(), getLocale()));
        ClockTile tile =
                new ClockTile(
                        getTranslation("clock." + clock.kind()),
                        new Countdown(clock.dueAt(), Countdown.State.valueOf(clock.state().name())),
                        getTranslation(
                                "clock.reason", until, getTranslation("rule." + clock.rule())),
                        ledger.spent());
        tile.explain(getTranslation("clock.why"), words.explain(ledger, getLocale()));
        return tile;
    }
}
