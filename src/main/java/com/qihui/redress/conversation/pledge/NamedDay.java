package com.qihui.redress.conversation.pledge;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, with or without a time: 今天下班前, 明天上午, 周五前, 下周一, 2月14日前, 15号. A date that is over and is not
 * a limit (您11月20日下单) promises nothing.
 */
record NamedDay() implements TimeRule {

    private static final String DAYS = "一二三四五六日";
    private static final int HALF_A_YEAR = 183;
    private static final Pattern PATTERN =
            Pattern.compile(
                    "(?:(?<near>大后天|今[天日晚早夜]|当[天日晚]|本日|明[天日晚早]|后天)"
                            + "|(?<which>本|这个?|下下个?|下个?)?(?<![\\d一两二三四五六七八九十几每上])"
                            + "(?:周|星期|礼拜)(?<dow>[一二三四五六日天末])"
                            + "|(?:(?<year>20\\d{2})\\s*[年./-]\\s*)?(?<![\\d.])(?<month>\\d{1,2})\\s*[月./-]"
                            + "\\s*(?<day>\\d{1,2})(?:\\s*[日号](?!内|之内|以内)|(?![\\d.:%元]))"
                            + "|(?<![\\d月])(?<only>\\d{1,2})\\s*(?:号|日(?!内|之内|以内|左右|后)))"
                            + "\\s*的?\\s*"
                            + DayTime.PATTERN
                            + "\\s*(?<limit>之前|以前|前(?![天台往])|之内|以内|内)?");

    @Override
    public Pattern pattern() {
        return PATTERN;
    }

    @Override
    public Optional<Reckoned> read(Matcher words, Said said) {
        try {
            return near(words, said).or(() -> ofWeek(words, said)).or(() -> dated(words, said));
        } catch (DateTimeException noSuchDay) {
            return Optional.of(Reckoned.doubted(Doubt.NO_SUCH_TIME));
        }
    }

    private static Optional<Reckoned> near(Matcher words, Said said) {
        String near = words.group("near");
        if (near == null) {
            return Optional.empty();
        }
        int ahead =
                switch (near.charAt(0)) {
                    case '明' -> 1;
                    case '后' -> 2;
                    case '大' -> 3;
                    default -> 0;
                };
        String last = near.substring(near.length() - 1);
        @Nullable String implied =
                switch (last) {
                    case "晚", "夜" -> "晚上";
                    case "早" -> "早上";
                    default -> null;
                };
        return Optional.of(DayTime.on(said.day().plusDays(ahead), words, implied, said, Way.DAY));
    }

    private static Optional<Reckoned> ofWeek(Matcher words, Said said) {
        String of = words.group("dow");
        if (of == null) {
            return Optional.empty();
        }
        int number = DAYS.indexOf(of) + 1;
        DayOfWeek dayOfWeek = DayOfWeek.of(number == 0 ? 7 : number);
        LocalDate today = said.day();
        String which = words.group("which");
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate day =
                which == null
                        ? today.with(TemporalAdjusters.nextOrSame(dayOfWeek))
                        : monday.plusWeeks(
                                        which.startsWith("下下") ? 2 : which.startsWith("下") ? 1 : 0)
                                .with(TemporalAdjusters.nextOrSame(dayOfWeek));
        Reckoned reckoned = DayTime.on(day, words, null, said, Way.DAY);
        return Optional.of(
                which == null && reckoned.doubt() == Doubt.PAST
                        ? DayTime.on(day.plusWeeks(1), words, null, said, Way.DAY)
                        : reckoned);
    }

    private static Optional<Reckoned> dated(Matcher words, Said said) {
        String only = words.group("only");
        LocalDate day =
                only == null ? date(words, said) : nextOfMonth(Integer.parseInt(only), said.day());
        if (day.isAfter(said.day().plusDays(HALF_A_YEAR)) && words.group("year") == null) {
            day = day.minusYears(1);
        }
        Reckoned reckoned = DayTime.on(day, words, null, said, Way.DAY);
        boolean told = reckoned.doubt() == Doubt.PAST && words.group("limit") == null;
        return told ? Optional.empty() : Optional.of(reckoned);
    }

    private static LocalDate date(Matcher words, Said said) {
        int month = Integer.parseInt(words.group("month"));
        int day = Integer.parseInt(words.group("day"));
        String year = words.group("year");
        return year == null
                ? said.next(month, day)
                : LocalDate.of(Integer.parseInt(year), month, day);
    }

    private static LocalDate nextOfMonth(int dayOfMonth, LocalDate today) {
        LocalDate month = dayOfMonth < today.getDayOfMonth() ? today.plusMonths(1) : today;
        return LocalDate.of(month.getYear(), month.getMonth(), dayOfMonth);
    }
}
