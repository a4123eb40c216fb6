package com.qihui.redress.bench;

import static com.qihui.redress.workflow.Complaints.SHOP;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.IntakeDesk;
import com.qihui.redress.workflow.work.WorkQuery;
import com.qihui.redress.workflow.work.WorkView;
import com.qihui.redress.workflow.work.Worklist;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How fast the desk is, against the bare engine and as it grows. Figures, no assertions. */
@RedressTest
class DeskBench {

    private static final List<WorkView> VIEWS =
            List.of(WorkView.UNASSIGNED, WorkView.ALL_OPEN, WorkView.DUE_WITHIN_HOUR);

    @Autowired IntakeDesk intake;
    @Autowired Worklist worklist;
    @Autowired DSLContext db;
    @Autowired Desk desk;
    @Autowired People people;
    @Autowired HikariDataSource dataSource;
    @LocalServerPort int port;

    @Test
    void intakeAgainstTheBareEngine() {
        desk.merchant("压测商家");
        Callable<?> shop = new HttpShop(port, people.token(Scope.values())).file();
        say("warmed up by %,d filings", WarmUp.of(shop));
        long before = statements();
        double cpu = CpuTime.millis(200, this::file);
        say("statements a filing: %.1f", (statements() - before) / 200.0);
        say("processor time a filing: %.1f ms", cpu);
        double filed = 0;
        for (int clients : List.of(1, 4, 16)) {
            double rate = Rate.perSecond(clients, 2_000, shop);
            filed = Math.max(filed, rate);
            say("(a) complaints filed over HTTP, %d clients: %.0f/s", clients, rate);
        }
        say("    without HTTP, 4 threads: %.0f/s", Rate.perSecond(4, 2_000, this::file));
        try (HikariDataSource own = BareSchema.beside(dataSource);
                BareEngine bare = new BareEngine(own)) {
            say("warmed up by %,d bare starts", WarmUp.of(bare.start()));
            say("processor time a bare start: %.1f ms", CpuTime.millis(200, bare.start()));
            double limit = Rate.perSecond(4, 2_000, bare.start());
            say("(b) bare engine, 4 threads: %.0f/s; (a)/(b) = %.2f", limit, filed / limit);
        }
    }

    @Test
    void inboxAsTheDeskGrows() {
        ManyTickets tickets = new ManyTickets(db);
        double before = 0;
        for (int count : List.of(10_000, 100_000)) {
            tickets.growTo(count);
            Percentiles.of(50, this::inbox);
            Percentiles inbox = Percentiles.of(400, this::inbox);
            say("(c) inbox page with counts at %,d tickets: %s", count, inbox);
            if (before > 0) {
                say("    p95 ratio: %.2f", inbox.p95() / before);
            }
            before = inbox.p95();
        }
    }

    private Object file() {
        return intake.fileFromElsewhere(
                Complaints.about("压测商家", Category.RECHARGE_NOT_CREDITED), SHOP);
    }

    private void inbox() {
        Actor agent = new Actor(Actor.Kind.AGENT, 7L, "agent", "1018", null, null);
        worklist.counts(agent);
        VIEWS.forEach(view -> worklist.page(WorkQuery.of(view), agent, null, 50));
    }

    private long statements() {
        return Long.parseLong(
                db.fetchSingle("show global status like 'Questions'").get(1).toString());
    }

    private static void say(String format, Object... values) {
        System.out.println("BENCH " + format.formatted(values));
    }
}
