package com.qihui.redress.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.insight.query.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StretchTests {

    private static final LocalDate START = LocalDate.of(2023, 12, 1);
    private static final List<Integer> KNOWN =
            START.minusYears(1)
                    .datesUntil(START.plusYears(5))
                    .flatMap(day -> Stretch.all(day).stream())
                    .distinct()
                    .toList();

    @Property
    void whatAddsUpToAPeriodHasEachOfItsDaysOnceAndNoOther(
            @ForAll @IntRange(max = 1_000) int since,
            @ForAll @IntRange(min = 1, max = 366) int days) {
        Period period = Period.upTo(START.plusDays(since + days), days);

        assertThat(daysOf(Stretch.fewest(period))).containsExactlyInAnyOrderElementsOf(all(period));
        assertThat(daysOf(Stretch.days(period))).containsExactlyInAnyOrderElementsOf(all(period));
    }

    @Property
    void aYearIsTwoMonthsOfDaysAtMost(@ForAll @IntRange(max = 1_000) int since) {
        Period year = Period.upTo(START.plusDays(since + 366L), 366);

        assertThat(stretches(Stretch.fewest(year))).hasSizeLessThan(11 + 60);
    }

    @Test
    void aDayIsCountedInItsMonthToo() {
        assertThat(Stretch.all(LocalDate.of(2026, 11, 9))).containsExactly(20261109, 202611);
        assertThat(Stretch.first(20261109)).isEqualTo("2026-11-09");
        assertThat(Stretch.first(202611)).isEqualTo("2026-11-01");
    }

    private static List<LocalDate> all(Period period) {
        return period.first().datesUntil(period.last().plusDays(1)).toList();
    }

    /** Those of the numbers between that are one: there is no 32nd. */
    private static List<Integer> stretches(List<Stretch.Run> runs) {
        return KNOWN.stream()
                .filter(
                        one ->
                                runs.stream()
                                        .anyMatch(run -> run.first() <= one && one <= run.last()))
                .toList();
    }

    private static List<LocalDate> daysOf(List<Stretch.Run> runs) {
        return stretches(runs).stream().flatMap(StretchTests::daysOf).toList();
    }

    private static Stream<LocalDate> daysOf(int stretch) {
        LocalDate first = Stretch.first(stretch);
        return stretch == Stretch.ofDay(first)
                ? Stream.of(first)
                : first.datesUntil(first.plusMonths(1));
    }
}
