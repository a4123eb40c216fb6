package com.qihui.redress.conversation.pledge;

import com.qihui.redress.sla.Target;
import com.qihui.redress.sla.WorkCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** When something was said, and the calendar by which its times are counted. */
record Said(Instant at, WorkCalendar calendar) {

    LocalDateTime local() {
        return LocalDateTime.ofInstant(at, calendar.zone());
    }

    LocalDate day() {
        return local().toLocalDate();
    }

    Reckoned due(Target target, Way way) {
        return Reckoned.at(calendar.due(at, target), way);
    }

    /** Of a moment that is over nothing is promised. */
    Reckoned on(LocalDate day, LocalTime time, Way way) {
        return upTo(day.atTime(time).atZone(calendar.zone()).toInstant(), day, way);
    }

    Reckoned midnightAfter(LocalDate day, Way way) {
        return on(day.plusDays(1), LocalTime.MIDNIGHT, way);
    }

    /**
     * A day ends when the desk closes, and at 24:00 if it does not work that day (民法典203) or has
     * closed already.
     */
    Reckoned endOf(LocalDate day, Way way) {
        return calendar.closing(day)
                .filter(at::isBefore)
                .map(close -> upTo(close, day, way))
                .orElseGet(() -> midnightAfter(day, way));
    }

    /** 下班前: only where somebody works until then. */
    Reckoned closingOf(LocalDate day, Way way) {
        Optional<Instant> close = calendar.closing(day).filter(at::isBefore);
        return close.map(moment -> upTo(moment, day, way))
                .orElseGet(() -> Reckoned.doubted(Doubt.CLOSED_THEN));
    }

    private Reckoned upTo(Instant moment, LocalDate day, Way way) {
        if (!moment.isAfter(at)) {
            return Reckoned.doubted(Doubt.PAST);
        }
        return day.isAfter(day().plusDays(Target.MAX_DAYS))
                ? Reckoned.doubted(Doubt.TOO_FAR)
                : Reckoned.at(moment, way);
    }

    /**
     * The day of that number in a month, in the year in which it comes next.
     *
     * @throws DateTimeException when no month has such a day
     */
    LocalDate next(int month, int dayOfMonth) {
        LocalDate thisYear = LocalDate.of(day().getYear(), month, dayOfMonth);
        return thisYear.isBefore(day()) ? thisYear.plusYears(1) : thisYear;
    }
}
