package com.qihui.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class RedressApplicationTests {

    @Autowired Clock clock;
    @Autowired TravellingClock travelling;

    @Test
    void startsOnAnEmptyDatabaseWithAClockThatTravels() {
        Instant before = clock.instant();

        travelling.travel(Duration.ofDays(2));

        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(2)));
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isAfterOrEqualTo(before.plus(Duration.ofDays(2)).minusSeconds(1));
    }
}
