package com.qihui.redress.conversation.pledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/** Every time that a text names, in its order; of words that several rules claim the longer win. */
final class Timing {

    private static final List<TimeRule> RULES =
            List.of(
                    Within.minutes(),
                    Within.workingHours(),
                    Within.workingDays(),
                    Within.hours(),
                    Within.days(),
                    Within.weeks(),
                    new HalfHours(),
                    new WithinMonths(),
                    new AroundHolidays(),
                    new PeriodEnd(),
                    new NamedDay(),
                    new TimeToday(),
                    new Vague());

    private Timing() {}

    /** Where in the text it stands. */
    record Found(int from, int to, Reckoned reckoned) {

        private boolean overlaps(Found other) {
            return from < other.to && other.from < to;
        }
    }

    static List<Found> in(String text, Said said) {
        List<Found> found = new ArrayList<>();
        for (TimeRule rule : RULES) {
            Matcher words = rule.pattern().matcher(text);
            while (words.find()) {
                rule.read(words, said)
                        .ifPresent(one -> found.add(new Found(words.start(), words.end(), one)));
            }
        }
        found.sort(Comparator.comparingInt(one -> one.from() - one.to()));
        List<Found> kept = new ArrayList<>();
        for (Found one : found) {
            if (kept.stream().noneMatch(one::overlaps)) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(Found::from));
        return kept;
    }
}
