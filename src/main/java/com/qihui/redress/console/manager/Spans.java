package com.qihui.redress.console.manager;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** Stretches of time in the two units that matter. */
final class Spans {

    private Spans() {}

    static String words(Component reader, Duration span) {
        if (span.toDays() > 0) {
            return reader.getTranslation("span.days", span.toDays(), span.toHoursPart());
        }
        return span.toHours() > 0
                ? reader.getTranslation("span.hours", span.toHours(), span.toMinutesPart())
                : reader.getTranslation("span.minutes", span.toMinutes());
    }
}
