package com.qihui.redress.conversation.pledge;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as it is said: 上午, 下午3点半, 18:00, 晚上, 下班前. An hour from one to six without a part of
 * the day is told by nobody's clock.
 */
final class DayTime {

    static final String PATTERN =
            "(?:(?<close>(?:下班|收工|营业结束))"
                    + "|(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|晚间|晚|早)?\\s*"
                    + "(?:(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s*"
                    + "(?:[:：](?<minute>\\d{2})|(?:点钟?|时)(?!间)(?:(?<half>半)|(?<quarter>[一三])刻"
                    + "|(?<minutes>\\d{1,2})分?)?))?)";

    private static final int NOON = 12;

    private DayTime() {}

    /**
     * @param implied a part of the day that the day's own word carries, as 今晚 does
     */
    static Reckoned on(LocalDate day, Matcher words, @Nullable String implied, Said said, Way way) {
        if (words.group("close") != null) {
            return said.closingOf(day, way);
        }
        String part = words.group("part") == null ? implied : words.group("part");
        String hour = words.group("hour");
        if (hour != null) {
            return clock(day, part, hour, words, said, way);
        }
        return part == null ? said.endOf(day, way) : partOf(day, part, said, way);
    }

    private static Reckoned partOf(LocalDate day, String part, Said said, Way way) {
        return switch (part) {
            case "凌晨", "清晨" -> said.on(day, LocalTime.of(6, 0), way);
            case "早上", "早晨", "早", "上午", "中午" -> said.on(day, LocalTime.NOON, way);
            case "下午" -> said.on(day, LocalTime.of(18, 0), way);
            case "傍晚" -> said.on(day, LocalTime.of(19, 0), way);
            default -> said.midnightAfter(day, way);
        };
    }

    private static Reckoned clock(
            LocalDate day,
            @Nullable String part,
            String hourSaid,
            Matcher words,
            Said said,
            Way way) {
        OptionalInt told = Numeral.read(hourSaid);
        Optional<Integer> minute = minute(words);
        if (told.isEmpty() || minute.isEmpty()) {
            return Reckoned.doubted(Doubt.NO_SUCH_TIME);
        }
        int hour = told.getAsInt();
        boolean later = part != null && isLater(part);
        if (part == null && hour >= 1 && hour <= 6 && !isDigital(words)) {
            return Reckoned.doubted(Doubt.HALF_OF_DAY);
        }
        if (later && hour < NOON && !("中午".equals(part) && hour > 3)) {
            hour += NOON;
        }
        if ((hour == 24 && minute.get() == 0) || (hour == NOON && later && isNight(part))) {
            return said.midnightAfter(day, way);
        }
        return hour > 23
                ? Reckoned.doubted(Doubt.NO_SUCH_TIME)
                : said.on(day, LocalTime.of(hour, minute.get()), way);
    }

    /** 03:00 is written by those who count to 24. */
    private static boolean isDigital(Matcher words) {
        return words.group("minute") != null && words.group("hour").length() == 2;
    }

    private static boolean isLater(String part) {
        return isNight(part) || part.equals("下午") || part.equals("傍晚") || part.equals("中午");
    }

    private static boolean isNight(@Nullable String part) {
        return part != null && (part.startsWith("晚") || part.equals("夜里"));
    }

    private static Optional<Integer> minute(Matcher words) {
        if (words.group("half") != null) {
            return Optional.of(30);
        }
        String quarter = words.group("quarter");
        if (quarter != null) {
            return Optional.of(quarter.equals("一") ? 15 : 45);
        }
        String digits =
                words.group("minute") == null ? words.group("minutes") : words.group("minute");
        int minute = digits == null ? 0 : Integer.parseInt(digits);
        return minute > 59 ? Optional.empty() : Optional.of(minute);
    }
}
