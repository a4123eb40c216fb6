package com.qihui.redress.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SpreadTests {

    @Property
    void aPercentileIsWithinFivePercentOfTheExactOne(
            @ForAll @Size(min = 1, max = 60)
                    List<@LongRange(min = 60, max = 40_000_000) Long> taken,
            @ForAll @LongRange(min = 1, max = 100) long percent) {
        Spread spread = new Spread();
        taken.forEach(seconds -> spread.add(Spread.bucket(Duration.ofSeconds(seconds)), 1));

        long estimate = spread.percentile(percent / 100.0).toMillis();

        List<Long> sorted = taken.stream().sorted().toList();
        long exact = 1000 * sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
        assertThat(estimate).isCloseTo(exact, Percentage.withPercentage(5));
    }

    @Property
    void addingSpreadsUpIsAsAddingAllTheirTimes(
            @ForAll List<@LongRange(min = 0, max = 10_000_000) Long> some,
            @ForAll @Size(min = 1) List<@LongRange(min = 0, max = 10_000_000) Long> others) {
        Spread one = of(some);
        Spread other = of(others);
        Spread together = of(some);
        others.forEach(seconds -> together.add(Spread.bucket(Duration.ofSeconds(seconds)), 1));

        one.add(other);

        assertThat(one.count()).isEqualTo(together.count());
        assertThat(one.percentile(0.9)).isEqualTo(together.percentile(0.9));
    }

    @Property
    void isReadAsItIsWrittenAndTakenAwayAsItWasAdded(
            @ForAll List<@LongRange(min = 0, max = 500_000_000) Long> some,
            @ForAll List<@LongRange(min = 0, max = 500_000_000) Long> others) {
        Spread both = of(some);
        both.add(of(others).text());

        Spread read = Spread.of(both.text());
        read.subtract(of(others));

        assertThat(both.count()).isEqualTo(some.size() + others.size());
        assertThat(read.text()).isEqualTo(of(some).text());
        assertThat(read.count()).isEqualTo(some.size());
        assertThat(read.isNothing()).isEqualTo(some.isEmpty());
    }

    /** What the table has room for, with more clocks in each than a desk ever has. */
    @Test
    void isWrittenInLessThanThreeThousandCharacters() {
        Spread full = new Spread();
        for (int bucket = 0; bucket <= Spread.bucket(Duration.ofDays(99_999)); bucket++) {
            full.add(bucket, 9_999_999_999L);
        }

        assertThat(full.text()).hasSizeBetween(2_000, 3_000);
    }

    @Test
    void saysNothingFinerThanAMinute() {
        assertThat(of(List.of(0L, 1L, 59L)).percentile(0.5)).isLessThan(Duration.ofMinutes(1));
        assertThat(Spread.bucket(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(Spread.bucket(Duration.ofSeconds(-5))).isZero();
    }

    @Test
    void hasNoPercentileOfNothing() {
        Spread empty = new Spread();

        assertThatThrownBy(() -> empty.percentile(0.5)).isInstanceOf(IllegalStateException.class);
    }

    private static Spread of(List<Long> seconds) {
        Spread spread = new Spread();
        seconds.forEach(one -> spread.add(Spread.bucket(Duration.ofSeconds(one)), 1));
        return spread;
    }
}
