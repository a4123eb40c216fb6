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
    void aYearIsElevenMonthsFourThirdsAndTwentyDaysAtMost(
            @ForAll @IntRange(max = 1_000) int since) {
        Period year = Period.upTo(START.plusDays(since + 366L), 366);

        assertThat(stretches(Stretch.fewest(year))).hasSizeLessThanOrEqualTo(11 + 4 + 20);
    }

    @Test
    void aMonthAgoIsReadInThirdsAndTheDaysAroundThem() {
        Period period = new Period(LocalDate.of(2026, 10, 29), LocalDate.of(2026, 11, 27));

        assertThat(stretches(Stretch.fewest(period)))
                .containsExactlyInAnyOrder(
                        20261029, 20261030, 20261031, 2026111, 2026112, 20261121, 20261122,
                        20261123, 20261124, 20261125, 20261126, 20261127);
    }

    @Test
    void aDayIsCountedInItsThirdAndItsMonthToo() {
        assertThat(Stretch.all(LocalDate.of(2026, 11, 9)))
                .containsExactly(20261109, 2026111, 202611);
        assertThat(Stretch.all(LocalDate.of(2026, 10, 31)))
                .containsExactly(20261031, 2026103, 202610);
        assertThat(Stretch.first(2026103)).isEqualTo("2026-10-21");
        assertThat(Stretch.last(2026103)).isEqualTo("2026-10-31");
        assertThat(Stretch.last(2026102)).isEqualTo("2026-10-20");
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
        return first.datesUntil(Stretch.last(stretch).plusDays(1));
    }
}
