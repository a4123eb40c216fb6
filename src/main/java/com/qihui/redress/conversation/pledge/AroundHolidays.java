package com.qihui.redress.conversation.pledge;

import com.qihui.redress.sla.Holiday;
import com.qihui.redress.sla.Target;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 节后: the first working day after the running holidays, or after the next that are published;
 * 节后三个工作日内: the third. 节前: the last working day before the next.
 */
record AroundHolidays() implements TimeRule {

    private static final Pattern PATTERN =
            Pattern.compile(
                    "(?<name>"
                            + Festival.NAMES
                            + "|(?<![环季细情章调音关])节假日|(?<![环季细情章调音关])节|长假|假期|放假|休假|(?<![请])假)"
                            + "(?:期间)?(?:(?<before>之前|以前|前(?![台往]))"
                            + "|(?:回来|结束|过完|上班)?(?:之后|以后|过后|后|回来|上班后?))"
                            + "(?:的?(?:第)?\\s*(?<n>"
                            + Numeral.PATTERN
                            + ")\\s*个?工作[日天])?");

    @Override
    public Pattern pattern() {
        return PATTERN;
    }

    @Override
    public Optional<Reckoned> read(Matcher words, Said said) {
        boolean before = words.group("before") != null;
        LocalDate from = said.day();
        Optional<Holiday> meant = find(words.group("name"), from, said);
        if (before && meant.filter(one -> one.contains(from)).isPresent()) {
            meant = find(words.group("name"), meant.get().last().plusDays(1), said);
        }
        if (meant.isEmpty()) {
            return Optional.of(Reckoned.doubted(Doubt.HOLIDAY_UNKNOWN));
        }
        return Optional.of(
                before
                        ? lastBefore(meant.get(), said)
                        : after(meant.get(), words.group("n"), said));
    }

    private static Optional<Holiday> find(String name, LocalDate from, Said said) {
        return Festival.called(name)
                .map(festival -> festival.next(from, said.calendar()))
                .orElseGet(() -> said.calendar().holiday(from));
    }

    private static Reckoned after(Holiday holiday, String nth, Said said) {
        OptionalInt number = nth == null ? OptionalInt.of(1) : Numeral.read(nth);
        if (number.isEmpty() || number.getAsInt() < 1) {
            return Reckoned.doubted(Doubt.VAGUE);
        }
        if (number.getAsInt() > Target.MAX_DAYS) {
            return Reckoned.doubted(Doubt.TOO_FAR);
        }
        LocalDate day = said.calendar().workingDayAfter(holiday.last(), number.getAsInt());
        return said.endOf(day, Way.AFTER_HOLIDAY);
    }

    private static Reckoned lastBefore(Holiday holiday, Said said) {
        LocalDate day = holiday.first().minusDays(1);
        while (!said.calendar().isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return said.endOf(day, Way.BEFORE_HOLIDAY);
    }
}
