package com.qihui.redress.workflow;

import static com.qihui.redress.workflow.Complaints.SHOP;

import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.AddMerchant;
import com.qihui.redress.merchant.Enrolment;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.remedy.Paymaster;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.Worklist;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** A desk as tests work it: what people do, and time that passes. */
@TestComponent
public class Desk {

    private static final Comparator<Job> SOONEST =
            Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final IntakeDesk intake;
    private final Casework casework;
    private final Worklist worklist;
    private final Tickets tickets;
    private final Merchants merchants;
    private final Enrolment enrolment;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Paymaster paymaster;
    private final TravellingClock clock;

    Desk(
            IntakeDesk intake,
            Casework casework,
            Worklist worklist,
            Tickets tickets,
            Merchants merchants,
            Enrolment enrolment,
            RuntimeService runtime,
            ManagementService management,
            Paymaster paymaster,
            TravellingClock clock) {
        this.intake = intake;
        this.casework = casework;
        this.worklist = worklist;
        this.tickets = tickets;
        this.merchants = merchants;
        this.enrolment = enrolment;
        this.runtime = runtime;
        this.management = management;
        this.paymaster = paymaster;
        this.clock = clock;
    }

    public Merchant merchant(String name) {
        return merchants
                .byName(name)
                .orElseGet(
                        () ->
                                enrolment.enrol(
                                        new AddMerchant(
                                                name, name, Merchant.Tier.STANDARD, false, null)));
    }

    public Ticket file(FileComplaint complaint) {
        return intake.fileFromElsewhere(complaint, SHOP);
    }

    public Ticket byNumber(String number) {
        return tickets.byNumber(number);
    }

    public Ticket now(Ticket ticket) {
        return tickets.byId(ticket.id());
    }

    public List<CaseTask> openTasks(Ticket ticket) {
        return worklist.of(ticket.id(), SHOP).stream().map(WorkRow::task).toList();
    }

    public String task(Ticket ticket, CaseTask task) {
        return worklist.of(ticket.id(), SHOP).stream()
                .filter(row -> row.task() == task)
                .map(WorkRow::taskId)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no " + task + " open, but " + openTasks(ticket)));
    }

    public void complete(Ticket ticket, CaseTask task, String outcome, Map<String, ?> fields) {
        complete(ticket, task, outcome, fields, SHOP);
    }

    public void complete(
            Ticket ticket, CaseTask task, String outcome, Map<String, ?> fields, Actor by) {
        casework.complete(task(ticket, task), outcome, fields, by);
    }

    public void completeTask(String taskId, String outcome, Map<String, ?> fields, Actor by) {
        casework.complete(taskId, outcome, fields, by);
    }

    /**
     * Lets time pass, and every timer and waiting step of the ticket's processes that is due by
     * then happen. The order system is told all that is due, of whatever ticket.
     */
    public void pass(Ticket ticket, Duration time) {
        clock.travel(time);
        runDue(ticket);
    }

    public void runDue(Ticket ticket) {
        do {
            runJobs(ticket);
        } while (paymaster.workOne());
    }

    /** As {@link #runDue}, but the order system is told nothing. */
    public void runJobs(Ticket ticket) {
        while (true) {
            List<Job> due =
                    runtime
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(ticket.number())
                            .list()
                            .stream()
                            .flatMap(
                                    instance ->
                                            management
                                                    .createJobQuery()
                                                    .processInstanceId(instance.getId())
                                                    .withRetriesLeft()
                                                    .list()
                                                    .stream())
                            .filter(this::isDue)
                            .toList();
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(Collections.min(due, SOONEST).getId());
        }
    }

    private boolean isDue(Job job) {
        return job.getDuedate() == null || !job.getDuedate().after(Date.from(clock.instant()));
    }

    /** The one timer of its clocks. */
    public Job alarm(Ticket ticket) {
        String process =
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ticket.number(), "complaint")
                        .singleResult()
                        .getId();
        return management
                .createJobQuery()
                .processInstanceId(process)
                .activityId("alarmRang")
                .singleResult();
    }
}
