package com.qihui.redress.shared.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PausesTests {

    private static final double SPREAD = 0.3;

    @Property
    void eachPauseIsTwiceTheOneBeforeUpToTheLongest(
            @ForAll @IntRange(min = 1, max = 90) int seconds,
            @ForAll @IntRange(min = 90, max = 9_000) int longest,
            @ForAll @IntRange(min = 0, max = 200) int tries) {
        Pauses pauses = Pauses.even(Duration.ofSeconds(seconds), Duration.ofSeconds(longest));

        assertThat(pauses.after(tries)).isEqualTo(slowly(seconds, longest, tries));
    }

    @Property
    void spreadPausesAreNotFarFromEvenOnesAndNeverLongerThanTheLongest(
            @ForAll @IntRange(min = 1, max = 200) int tries) {
        Pauses pauses = Pauses.spread(Duration.ofSeconds(5), Duration.ofMinutes(30), SPREAD);
        Duration even = slowly(5, 1_800, tries);

        assertThat(pauses.after(tries))
                .isBetween(part(even, 1 - SPREAD), part(even, 1 + SPREAD))
                .isLessThanOrEqualTo(Duration.ofMinutes(30));
    }

    private static Duration slowly(int seconds, int longest, int tries) {
        long pause = seconds;
        for (int i = 1; i < tries && pause < longest; i++) {
            pause *= 2;
        }
        return Duration.ofSeconds(Math.min(pause, longest));
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis(Math.round(whole.toMillis() * share));
    }
}
