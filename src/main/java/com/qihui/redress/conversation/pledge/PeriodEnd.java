package com.qihui.redress.conversation.pledge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a week, a month or a year: 本周内, 月底前, 下月底, 11月底, 年底. */
record PeriodEnd() implements TimeRule {

    private static final Pattern PATTERN =
            Pattern.compile(
                    "(?<week>(?<![上\\d一二两三四五六七八九十])(?:本|这个?|(?<next>下个?)|下下个?)"
                            + "(?:周|星期|礼拜)(?![一二三四五六日天]))"
                            + "|(?<!\\d)(?<m>\\d{1,2})\\s*月(?:底|末)"
                            + "|(?<month>(?:(?<later>下个?)|本|这个|当|(?<![上去]))月(?:底|末|内(?!部)))"
                            + "|(?<![\\d一二两三四五六七八九十半几去])(?<year>(?:(?<nextyear>明)|今|本)?年(?:底|末|内(?!部)))");

    @Override
    public Pattern pattern() {
        return PATTERN;
    }

    @Override
    public Optional<Reckoned> read(Matcher words, Said said) {
        LocalDate today = said.day();
        if (words.group("week") != null) {
            return week(words, said, today);
        }
        String month = words.group("m");
        if (month != null) {
            return Optional.of(endOfMonth(Integer.parseInt(month), said));
        }
        if (words.group("year") != null) {
            LocalDate year = words.group("nextyear") == null ? today : today.plusYears(1);
            return ended(year.with(TemporalAdjusters.lastDayOfYear()), said);
        }
        if (words.group("month").equals("月内")) {
            // 三个月内 is another rule's, and what stands before 月内 is then a number.
            return Optional.empty();
        }
        LocalDate of = words.group("later") == null ? today : today.plusMonths(1);
        return ended(of.with(TemporalAdjusters.lastDayOfMonth()), said);
    }

    private static Optional<Reckoned> week(Matcher words, Said said, LocalDate today) {
        if (words.group("week").startsWith("下下")) {
            return ended(sunday(today).plusWeeks(2), said);
        }
        LocalDate end = sunday(today);
        return ended(words.group("next") == null ? end : end.plusWeeks(1), said);
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static Reckoned endOfMonth(int month, Said said) {
        if (month < 1 || month > 12) {
            return Reckoned.doubted(Doubt.NO_SUCH_TIME);
        }
        LocalDate first = LocalDate.of(said.day().getYear(), month, 1);
        LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
        return said.endOf(
                last.isBefore(said.day())
                        ? first.plusYears(1).with(TemporalAdjusters.lastDayOfMonth())
                        : last,
                Way.PERIOD_END);
    }

    private static Optional<Reckoned> ended(LocalDate day, Said said) {
        return Optional.of(said.endOf(day, Way.PERIOD_END));
    }
}
