package com.qihui.redress.portal;

import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.shared.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Errors, days and times in the words of the complainant's pages. */
@Component
public class PortalWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource labels;
    private final ZoneId zone;
    private final Clock clock;

    PortalWords(MessageSource labels, @Value("${redress.zone}") ZoneId zone, Clock clock) {
        this.labels = labels;
        this.zone = zone;
        this.clock = clock;
    }

    public String say(Locale language, String key, Object... places) {
        return labels.getMessage(key, places, language);
    }

    /** Why a file is not taken, and what to do instead. */
    public String say(RefusedFile refused, Locale language) {
        return say(language, "file.refused." + refused.why(), refused.places().toArray());
    }

    /** What to do about it, in the field's own words where it has any. */
    public String error(FieldError error, Locale language) {
        Object[] places = error.args().toArray();
        String general = say(language, "portal.error." + error.code(), places);
        return Objects.requireNonNull(
                labels.getMessage(
                        "portal.error." + error.field() + "." + error.code(),
                        places,
                        general,
                        language));
    }

    /** With the weekday, since people plan by it; the year only where it is another. */
    public String day(LocalDate day, Locale language) {
        boolean thisYear = day.getYear() == LocalDate.ofInstant(clock.instant(), zone).getYear();
        String pattern = say(language, thisYear ? "portal.day" : "portal.day.year");
        return say(
                language,
                "portal.day.named",
                DateTimeFormatter.ofPattern(pattern, language).format(day),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language));
    }

    public String at(Instant moment, Locale language) {
        ZonedDateTime local = moment.atZone(zone);
        return say(language, "portal.at", day(local.toLocalDate(), language), TIME.format(local));
    }

    /** The midnight that ends a day is told as that day's 24:00. */
    public String until(Instant due, Locale language) {
        LocalDateTime local = LocalDateTime.ofInstant(due, zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? say(
                        language,
                        "portal.at",
                        day(local.toLocalDate().minusDays(1), language),
                        "24:00")
                : at(due, language);
    }
}
