package com.qihui.redress.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTests {

    @ParameterizedTest
    @CsvSource({
        "8, HOURS, WORKING_DAYS",
        "2, DAYS, WORKING_HOURS",
        "2, WEEKS, NATURAL",
        "0, MINUTES, NATURAL",
        "-7, DAYS, WORKING_DAYS",
        "3661, DAYS, WORKING_DAYS",
        "9223372036854775807, HOURS, NATURAL",
    })
    void refusesWhatCannotBeCounted(long amount, ChronoUnit unit, CalendarKind calendar) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Target(amount, unit, calendar));
    }

    @Test
    void grantsANaturalDayOfTwentyFourHours() {
        assertThat(new Target(2, ChronoUnit.DAYS, CalendarKind.NATURAL).total()).hasHours(48);
    }

    @Test
    void refusesWindowsThatOverlapOrEndBeforeTheyBegin() {
        WorkingWindow morning = new WorkingWindow(LocalTime.of(9, 0), LocalTime.of(12, 0));
        WorkingWindow noon = new WorkingWindow(LocalTime.of(11, 59), LocalTime.of(14, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingWindows(List.of(noon, morning)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingWindows(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingWindow(LocalTime.NOON, LocalTime.of(9, 0)));
    }
}
