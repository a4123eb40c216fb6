package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Tone;
import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.board.TrendPoint;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the board says its figures, in the language of whoever reads it. */
class BoardWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final Component reader;
    private final Map<String, String> merchants;

    /**
     * @param merchants what each is called, by its id
     */
    BoardWords(Component reader, Map<String, String> merchants) {
        this.reader = reader;
        this.merchants = merchants;
    }

    String say(String key, Object... places) {
        return reader.getTranslation(key, places);
    }

    String value(Dimension dimension, String value) {
        if (value.isEmpty()) {
            return say("dashboard.none." + dimension);
        }
        return switch (dimension) {
            case CATEGORY, TEAM, CHANNEL -> say("option." + value);
            case MERCHANT -> merchants.getOrDefault(value, "#" + value);
            case AGENT, PRODUCT -> value;
        };
    }

    /** The values a filter lets through, behind each other; all if it is none. */
    String filter(BoardFilter filter) {
        List<String> parts = new ArrayList<>();
        for (Dimension one : Dimension.values()) {
            String value = filter.of(one);
            if (value != null) {
                parts.add(say("dashboard.by." + one) + " " + value(one, value));
            }
        }
        return parts.isEmpty() ? say("dashboard.filter.none") : String.join(" · ", parts);
    }

    String period(Period period) {
        return period.first().equals(period.last())
                ? period.first().toString()
                : say("dashboard.period.between", period.first(), period.last());
    }

    String stretch(TrendPoint point, Grain grain) {
        return switch (grain) {
            case DAY -> DAY.format(point.first());
            case WEEK -> say("dashboard.week", DAY.format(point.first()));
            case MONTH -> MONTH.format(point.first());
        };
    }

    static String fileName(LocalDate today) {
        return "redress-" + today;
    }

    static String rate(Compliance kept) {
        return kept.isKnown() ? String.format(Locale.ROOT, "%.1f%%", kept.rate() * 100) : "—";
    }

    String span(@Nullable Duration span) {
        if (span == null) {
            return "—";
        }
        return span.compareTo(Duration.ofMinutes(1)) < 0
                ? say("span.less_than_a_minute")
                : Spans.words(reader, span);
    }

    /** Colour only repeats what the number says. */
    static @Nullable Tone tone(double missedRate) {
        return missedRate > 0.2 ? Tone.BAD : missedRate > 0.05 ? Tone.WARN : null;
    }
}
