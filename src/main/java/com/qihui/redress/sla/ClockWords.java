package com.qihui.redress.sla;

import com.qihui.redress.sla.Ledger.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers "why this time?" in words (E22). */
@Component
public class ClockWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource labels;
    private final ZoneId zone;

    private record Line(Instant at, String text) {}

    ClockWords(MessageSource labels, @Value("${redress.zone}") ZoneId zone) {
        this.labels = labels;
        this.zone = zone;
    }

    /** What was granted, each stretch of its life in order, and what that makes. */
    public List<String> explain(Ledger ledger, Locale language) {
        LedgerEntry start = ledger.entries().get(0);
        List<String> lines = new ArrayList<>();
        lines.add(
                say(
                        language,
                        "ledger.granted",
                        target(start.target(), language),
                        rule(start, language),
                        start.policyVersion(),
                        start.calendarVersion()));
        List<Line> life = new ArrayList<>();
        // What happened at a moment comes before what went on from then.
        ledger.entries().stream()
                .filter(entry -> !TOLD_BY_INTERVALS.contains(entry.step()))
                .forEach(entry -> life.add(new Line(entry.at(), step(entry, language))));
        ledger.runs().forEach(run -> life.add(new Line(run.from(), run(run, ledger, language))));
        ledger.pauses().forEach(pause -> life.add(new Line(pause.from(), pause(pause, language))));
        life.stream()
                .sorted(Comparator.comparing(Line::at))
                .forEach(line -> lines.add(line.text()));
        lines.add(sum(ledger, language));
        if (ledger.deadline().provisional()) {
            lines.add(say(language, "ledger.provisional"));
        }
        lines.add(
                say(
                        language,
                        "ledger.both_times",
                        time(ledger.agentTime(), language),
                        time(ledger.experiencedTime(), language)));
        return lines;
    }

    private static final List<LedgerStep> TOLD_BY_INTERVALS =
            List.of(LedgerStep.STARTED, LedgerStep.PAUSED, LedgerStep.RESUMED);

    /** As much as is granted, such as four working hours. */
    public String target(Target target, Locale language) {
        return target.isAgreed()
                ? say(language, "ledger.target.agreed")
                : say(
                        language,
                        "ledger.target." + target.calendar() + "." + target.unit().name(),
                        target.amount());
    }

    private String run(Run run, Ledger ledger, Locale language) {
        String counted = counted(run.counted(), ledger.deadline().calendar(), language);
        return run.to() == null
                ? say(language, "ledger.runs", time(run.from()), counted, run.calendarVersion())
                : say(
                        language,
                        "ledger.ran",
                        time(run.from()),
                        time(run.to()),
                        counted,
                        run.calendarVersion());
    }

    private String pause(Pause pause, Locale language) {
        String reason = say(language, "pause." + pause.reason());
        return pause.until() == null
                ? say(language, "ledger.stands", time(pause.from()), reason)
                : say(language, "ledger.stood", time(pause.from()), time(pause.until()), reason);
    }

    private String step(LedgerEntry entry, Locale language) {
        String at = time(entry.at());
        return switch (entry.step()) {
            case RETARGETED ->
                    say(
                            language,
                            "ledger.retargeted",
                            at,
                            say(language, "ledger.why." + entry.reason()),
                            target(entry.target(), language),
                            rule(entry, language),
                            entry.policyVersion(),
                            entry.calendarVersion(),
                            time(entry.dueAfter()));
            case WARNED ->
                    say(
                            language,
                            "ledger.warned",
                            at,
                            Objects.requireNonNullElse(entry.percent(), 0),
                            told(entry, language));
            case BREACHED ->
                    entry.told() == null || entry.told() == Told.NOBODY
                            ? say(language, "ledger.ran_out", at)
                            : say(language, "ledger.breached", at, told(entry, language));
            case MET -> say(language, "ledger.met", at);
            case CANCELLED -> say(language, "ledger.cancelled", at);
            case STARTED, PAUSED, RESUMED -> at;
        };
    }

    private String sum(Ledger ledger, Locale language) {
        CalendarKind calendar = ledger.deadline().calendar();
        String ran = counted(ledger.ran(), calendar, language);
        String left = counted(ledger.left(), calendar, language);
        return ledger.deadline().isPaused()
                ? say(language, "ledger.sum_paused", ran, left)
                : say(language, "ledger.sum", ran, left, time(ledger.deadline().dueAt()));
    }

    private String rule(LedgerEntry entry, Locale language) {
        return Objects.requireNonNull(
                labels.getMessage("rule." + entry.rule(), null, entry.rule(), language));
    }

    private String told(LedgerEntry entry, Locale language) {
        return say(language, "told." + Objects.requireNonNullElse(entry.told(), Told.NOBODY));
    }

    /** Whole days as days, everything else as hours and minutes. */
    private String counted(Duration counted, CalendarKind calendar, Locale language) {
        boolean days =
                calendar == CalendarKind.WORKING_DAYS || calendar == CalendarKind.CALENDAR_DAYS;
        return days
                ? say(
                        language,
                        "ledger.days." + calendar,
                        String.format(Locale.ROOT, "%.2f", counted.toSeconds() / 86_400.0))
                : time(counted, language);
    }

    private String time(Duration time, Locale language) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return say(language, "ledger.time.seconds", time.toSeconds());
        }
        return time.compareTo(Duration.ofHours(1)) < 0
                ? say(language, "ledger.time.minutes", time.toMinutes())
                : say(language, "ledger.time.hours", time.toHours(), time.toMinutesPart());
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** Numbers as they are, without the separators of thousands. */
    private String say(Locale language, String key, Object... places) {
        Object[] texts = new Object[places.length];
        for (int i = 0; i < places.length; i++) {
            texts[i] = String.valueOf(places[i]);
        }
        return labels.getMessage(key, texts, language);
    }
}
