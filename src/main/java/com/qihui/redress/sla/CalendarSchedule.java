package com.qihui.redress.sla;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Learns of a changed calendar every five seconds; tests learn when they choose. */
@Component
@ConditionalOnProperty(name = "redress.schedules", matchIfMissing = true)
class CalendarSchedule {

    private final CalendarFollowing following;

    CalendarSchedule(CalendarFollowing following) {
        this.following = following;
    }

    @Scheduled(fixedDelay = 5_000)
    void follow() {
        following.follow();
    }
}
