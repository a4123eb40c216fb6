package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.time.Instant;

/** Time left or time over, counted by the browser against the server's clock. */
@Tag("redress-countdown")
@JsModule("./components/redress-countdown.ts")
public class Countdown extends Component implements HasStyle {

    public enum State {
        RUNNING,
        PAUSED,
        MET,
        BREACHED,
        CANCELLED
    }

    public Countdown(Instant dueAt, State state) {
        getElement().setProperty("locale", getLocale().toLanguageTag());
        show(dueAt, state);
    }

    public final void show(Instant dueAt, State state) {
        getElement().setProperty("due", (double) dueAt.toEpochMilli());
        getElement().setProperty("state", state.name());
    }

    /** Two units, as in 3 hours 48 minutes. */
    public Countdown precise() {
        getElement().setProperty("precise", true);
        return this;
    }

    /** For a limit in working days, which only the server's calendar can count. */
    public Countdown workingDaysLeft(int days) {
        getElement().setProperty("workingDays", days);
        return this;
    }

    /** When to turn amber; an hour before if not told. */
    public Countdown warnBefore(Duration before) {
        getElement().setProperty("warnBefore", (double) before.toMillis());
        return this;
    }
}
