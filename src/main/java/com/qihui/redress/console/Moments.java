package com.qihui.redress.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Moments as people of the desk say them, in the desk's time zone. */
@Component
public class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    Moments(MessageSource messages, Clock clock, @Value("${redress.zone}") ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** When something happened: 今日 20:21, 11 月 18 日 09:02. */
    public String at(Instant moment, Locale locale) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        return say("moment.at", locale, day(local.toLocalDate(), locale), TIME.format(local));
    }

    /** By when something is due; the midnight that ends a day is told as that day's 24:00. */
    public String until(Instant due, Locale locale) {
        LocalDateTime local = LocalDateTime.ofInstant(due, zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? say("moment.end_of", locale, day(local.toLocalDate().minusDays(1), locale))
                : at(due, locale);
    }

    /** The day alone, in a word where there is one. */
    public String day(LocalDate day, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (day.equals(today)) {
            return say("moment.today", locale);
        }
        if (day.equals(today.minusDays(1))) {
            return say("moment.yesterday", locale);
        }
        if (day.equals(today.plusDays(1))) {
            return say("moment.tomorrow", locale);
        }
        String pattern = day.getYear() == today.getYear() ? "moment.day" : "moment.day.year";
        return DateTimeFormatter.ofPattern(say(pattern, locale), locale).format(day);
    }

    /** Now, as the desk's own clock on the wall shows it. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private String say(String key, Locale locale, Object... places) {
        return messages.getMessage(key, places, locale);
    }
}
