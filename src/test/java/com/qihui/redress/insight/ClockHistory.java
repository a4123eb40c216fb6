package com.qihui.redress.insight;

import com.qihui.redress.TravellingClock;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.sla.Target;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Forty days of clocks that start, are met in time or late, are dropped or run on. */
class ClockHistory {

    private final Desk desk;
    private final Deadlines deadlines;
    private final BreachWatch watch;
    private final TravellingClock clock;

    ClockHistory(Desk desk, Deadlines deadlines, BreachWatch watch, TravellingClock clock) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.watch = watch;
        this.clock = clock;
    }

    /** Ends a minute after now, when nobody remembers what was measured before. */
    void happen(long seed) {
        Random chance = new Random(seed);
        List<Ticket> tickets = tickets(chance);
        clock.travel(Duration.ofDays(-40));
        for (int step = 0; step < 120; step++) {
            clock.travel(Duration.ofHours(8));
            watchAll();
            Ticket ticket = tickets.get(chance.nextInt(tickets.size()));
            ClockKind kind = ClockKind.values()[chance.nextInt(ClockKind.values().length)];
            switch (chance.nextInt(4)) {
                case 0 -> deadlines.meet(ticket.id(), kind);
                case 1 -> deadlines.cancel(ticket.id(), kind);
                default ->
                        deadlines.start(
                                ticket.id(),
                                clock.instant().minusSeconds(chance.nextInt(3_600)),
                                List.of(
                                        new ServiceLevel(
                                                kind,
                                                Target.naturalMinutes(1 + chance.nextInt(6_000)),
                                                "test")));
            }
        }
        clock.travel(Duration.ofMinutes(1));
        watchAll();
    }

    private List<Ticket> tickets(Random chance) {
        List<Ticket> tickets = new ArrayList<>();
        for (String shop : List.of("看板一店", "看板二店", "看板三店")) {
            desk.merchant(shop);
            for (int i = 0; i < 4; i++) {
                Category category = Category.values()[chance.nextInt(Category.values().length)];
                tickets.add(desk.file(Complaints.about(shop, category)));
            }
        }
        return tickets;
    }

    private void watchAll() {
        while (watch.isBatchFull(watch.markBreached())) {
            // another full batch may follow
        }
    }
}
