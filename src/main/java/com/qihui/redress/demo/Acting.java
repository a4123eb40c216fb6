package com.qihui.redress.demo;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.ContactDesk;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.IntakeDesk;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Does what a plot says through the services everybody uses. */
class Acting {

    private static final Duration PROMISED = Duration.ofDays(2);

    private final IntakeDesk intake;
    private final Casework casework;
    private final CustomerDesk customers;
    private final Supplying supplying;
    private final Talking talking;
    private final Worklist worklist;
    private final Deadlines deadlines;
    private final Tickets tickets;
    private final Promises promises;
    private final Cast cast;
    private final Clock clock;
    private final Phrases phrases;
    private final IdentityHashMap<Plot, Long> filed = new IdentityHashMap<>();

    Acting(
            IntakeDesk intake,
            Casework casework,
            CustomerDesk customers,
            ContactDesk contacts,
            CustomerRequests requests,
            Worklist worklist,
            Deadlines deadlines,
            Tickets tickets,
            Promises promises,
            Cast cast,
            Clock clock,
            Script script) {
        this.intake = intake;
        this.casework = casework;
        this.customers = customers;
        this.worklist = worklist;
        this.deadlines = deadlines;
        this.tickets = tickets;
        this.promises = promises;
        this.cast = cast;
        this.clock = clock;
        this.phrases = script.phrases();
        this.supplying = new Supplying(requests, customers, phrases);
        this.talking = new Talking(customers, contacts, phrases, clock);
    }

    /**
     * @return its number
     */
    String file(Tale tale) {
        Ticket ticket = intake.fileFromElsewhere(tale.plot.complaint(), Actor.COMPLAINANT);
        tale.begin(ticket.id());
        filed.put(tale.plot, ticket.id());
        return ticket.number();
    }

    List<WorkRow> open(Tale tale) {
        return worklist.of(tale.ticketId(), cast.manager());
    }

    Optional<WorkRow> open(Tale tale, @Nullable String taskId) {
        return open(tale).stream().filter(row -> row.taskId().equals(taskId)).findFirst();
    }

    /** The clock of the first answer, while it is waited for. */
    Optional<Deadline> firstResponse(Tale tale) {
        return deadlines.of(tale.ticketId()).stream()
                .filter(clock -> clock.kind() == ClockKind.FIRST_RESPONSE && clock.isLive())
                .findFirst();
    }

    void greet(Tale tale) {
        if (firstResponse(tale).isEmpty()) {
            return;
        }
        Ticket ticket = ticket(tale);
        Actor agent = cast.agent(ticket);
        List<String> greetings = phrases.greetings().getOrDefault(ticket.team(), List.of());
        String words = Phrases.any(greetings, tale.chance);
        String no = agent.agentNo() == null ? agent.name() : agent.agentNo();
        FileComplaint filed = tale.plot.complaint();
        String greeting = words.replace("{agentNo}", no);
        if (filed.channel() == Channel.PHONE) {
            talking.call(ticket, greeting, agent);
            return;
        }
        customers.say(ticket, MessageThread.COMPLAINANT, filed.channel().name(), greeting, agent);
    }

    void claim(Tale tale, WorkRow row) {
        Ticket ticket = ticket(tale);
        Actor by = actor(ticket, row);
        casework.claim(row.taskId(), by);
        if (row.task() == CaseTask.INVESTIGATE_COMPLAINT) {
            promise(tale, ticket, by);
            List<String> notes = phrases.notes().getOrDefault(ticket.team(), List.of());
            customers.say(
                    ticket,
                    MessageThread.INTERNAL,
                    Channel.TICKET.name(),
                    Phrases.any(notes, tale.chance),
                    by);
            talking.begin(tale, ticket(tale), by);
        }
    }

    void work(Tale tale, WorkRow row) {
        Ticket ticket = ticket(tale);
        if (row.task() == CaseTask.PROVIDE_EVIDENCE) {
            supplying.supply(ticket);
            if (open(tale, row.taskId()).isEmpty()) {
                return;
            }
        }
        Move move = Move.of(tale, row, ticket, phrases);
        if (move.settlesPromises()) {
            keepPromises(ticket, promise -> true);
            if (open(tale, row.taskId()).isEmpty()) {
                return;
            }
        } else if (row.task() == CaseTask.INVESTIGATE_COMPLAINT) {
            talking.end(
                    tale,
                    ticket,
                    actor(ticket, row),
                    ticket.merchantId() == null ? Actor.SYSTEM : cast.seller(ticket));
            keepPromises(ticket, promise -> promise.body().equals(phrases.promise()));
        }
        casework.complete(row.taskId(), move.outcome(), move.fields(), actor(ticket, row));
    }

    void reopen(Tale tale) {
        customers.reopen(ticket(tale), tale.plot.line("reopenReason"), Actor.COMPLAINANT);
        tale.reopen();
    }

    /** Every other agent says until when there will be an answer. */
    private void promise(Tale tale, Ticket ticket, Actor by) {
        if (tale.chance.nextBoolean()) {
            customers.promise(ticket, phrases.promise(), clock.instant().plus(PROMISED), by);
        }
    }

    private void keepPromises(Ticket ticket, Predicate<Promise> which) {
        for (Promise promise : promises.of(ticket.id())) {
            if (promise.isOpen() && which.test(promise)) {
                customers.keepPromise(
                        ticket, promise.id(), phrases.promiseKept(), cast.agent(ticket));
            }
        }
    }

    private Actor actor(Ticket ticket, WorkRow row) {
        return switch (row.lane()) {
            case DESK, OUTSIDE -> cast.agent(ticket);
            case MANAGERS -> cast.manager();
            case MERCHANT -> cast.seller(ticket);
            case CUSTOMER -> Actor.COMPLAINANT;
        };
    }

    /** Those who complained with a mail address, by it; of several the last. */
    Map<String, Ticket> byMail(List<Plot> plots) {
        Map<String, Ticket> found = new HashMap<>();
        for (Plot plot : plots) {
            String address = plot.complaint().complainant().email();
            Long id = filed.get(plot);
            if (address != null && id != null) {
                found.put(address, tickets.byId(id));
            }
        }
        return found;
    }

    private Ticket ticket(Tale tale) {
        return tickets.byId(tale.ticketId());
    }
}
