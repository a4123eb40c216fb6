package com.qihui.redress.workflow.outside;

import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The days of a case outside as somebody enters them; one that is left out is today. */
@Component
class CaseDays {

    private final ZoneId zone;
    private final Clock clock;

    CaseDays(@Value("${redress.zone}") ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    static Field field(String name) {
        return Field.date(name).optional();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * A day on which something happened.
     *
     * @param notBefore what must have happened first; null where nothing must
     * @throws RuleViolation when it is yet to come, or before that
     */
    LocalDate past(Answers answers, String name, @Nullable LocalDate notBefore) {
        LocalDate day = Objects.requireNonNullElseGet(answers.date(name), this::today);
        if (day.isAfter(today())) {
            throw RuleViolation.of("fields." + name, "day_to_come");
        }
        if (notBefore != null && day.isBefore(notBefore)) {
            throw RuleViolation.of("fields." + name, "day_before", notBefore.toString());
        }
        return day;
    }

    /**
     * The last day somebody has; none where it is left out.
     *
     * @throws RuleViolation when it is before that day
     */
    @Nullable LocalDate until(Answers answers, String name, LocalDate notBefore) {
        LocalDate day = answers.date(name);
        if (day != null && day.isBefore(notBefore)) {
            throw RuleViolation.of("fields." + name, "day_before", notBefore.toString());
        }
        return day;
    }
}
