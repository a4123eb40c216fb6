package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.TaskForm;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.pledge.PledgeBox;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.workflow.TaskView;
import com.qihui.redress.workflow.Withheld;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.WorkRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One task of the ticket: who has it, and for whom may do it, how to end it. A form once begun
 * stays where it is, cursor and all, while the rest of the screen changes.
 */
class TaskCard extends Div {

    private final Actor reader;
    private final Wording wording;
    private final TicketGestures gestures;
    private final AnswerGestures answers;
    private final PresenceLine presence;
    private final Attempt attempt;
    private final PledgeBox pledges;
    private final HeldBack held;
    private final Threads threads;
    private final Set<Warning> heeded = new HashSet<>();
    private final Div due = new Div();
    private @Nullable TaskForm form;
    private @Nullable TaskWriting writing;
    private @Nullable AnswerSources sources;
    private @Nullable Situation situation;
    private @Nullable String holder;

    TaskCard(
            Actor reader,
            Wording wording,
            PledgeReader reading,
            TicketGestures gestures,
            AnswerGestures answers,
            PresenceLine presence,
            Attempt attempt) {
        this.reader = reader;
        this.wording = wording;
        pledges = new PledgeBox(reading, wording.moments());
        held = new HeldBack(wording, this::endAnyway, this::back);
        threads = new Threads(reader);
        this.gestures = gestures;
        this.answers = answers;
        this.presence = presence;
        this.attempt = attempt;
    }

    void show(TaskView task, TicketFile file) {
        Situation now = Situation.of(task, reader);
        String holds = task.row().assigneeName();
        if (now != situation || !Objects.equals(holds, holder)) {
            situation = now;
            holder = holds;
            draw(now, task, file);
        }
        if (sources != null) {
            sources.show(file);
        }
        threads.write(MessageThread.COMPLAINANT, form == null ? "" : form.written());
        threads.show(file.messages());
        held.tell(later());
        due.removeAll();
        DueLine.of(task.row().lane(), file, wording).ifPresent(due::add);
    }

    private void draw(Situation now, TaskView task, TicketFile file) {
        WorkRow row = task.row();
        String name = wording.say("task." + row.task().key());
        Card card =
                new Card(
                        now == Situation.FOR_CUSTOMER || now == Situation.AWAITED
                                ? wording.say("ticket.awaits." + row.lane(), name)
                                : wording.say("ticket.now", name),
                        due);
        switch (now) {
            case MINE -> {
                card.now().aside(tertiary("ticket.task.release", row));
                card.add(open(file));
                before(task, file).ifPresent(card::add);
                card.add(
                        row.task() == CaseTask.FOLLOW_EXTERNAL_CASE
                                ? new Paragraph(wording.say("outside.follow"))
                                : form(task, file));
            }
            case FREE -> {
                card.now().aside(wording.say("ticket.task.free"));
                card.add(open(file));
                card.actions(claim(row));
            }
            case HELD -> {
                card.aside(
                        wording.spaced("ticket.task.held", Objects.requireNonNullElse(holder, "")));
                if (reader.kind() == Actor.Kind.MANAGER) {
                    card.actions(tertiary("ticket.task.take_back", row));
                }
            }
            case FOR_CUSTOMER -> card.add(form == null ? writeDown(card, task, file) : form);
            case AWAITED -> why(task).ifPresent(card::add);
        }
        removeAll();
        add(card);
    }

    /** Whoever could do it, but for what they did before. */
    private Optional<Component> why(TaskView task) {
        return Optional.ofNullable(task.bar())
                .map(bar -> new Paragraph(wording.say("error." + bar.code())));
    }

    /** What bars which body is to be seen before one is chosen. */
    private Optional<Component> before(TaskView task, TicketFile file) {
        return task.row().task() == CaseTask.REGISTER_EXTERNAL_CASE
                ? Optional.of(new WaysList(file.route(), wording))
                : Optional.empty();
    }

    /** What has to be settled before it can be closed, each with what to do about it. */
    private List<Component> open(TicketFile file) {
        return file.open().stream()
                .map(
                        matter ->
                                (Component)
                                        new Paragraph(
                                                wording.say(
                                                        "open." + matter.kind(), matter.what())))
                .toList();
    }

    private Button claim(WorkRow row) {
        Button claim =
                new Button(
                        wording.say("ticket.task.claim"),
                        click -> attempt.at(() -> gestures.claim(row.taskId())));
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return claim;
    }

    private Button tertiary(String label, WorkRow row) {
        Button button =
                new Button(
                        wording.say(label),
                        click -> attempt.at(() -> gestures.release(row.taskId())));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Button writeDown(Card card, TaskView task, TicketFile file) {
        Button write = new Button(wording.say("ticket.task.for_customer"));
        write.addThemeVariants(ButtonVariant.LUMO_SMALL);
        write.addClickListener(
                click -> {
                    write.removeFromParent();
                    card.add(form(task, file));
                });
        return write;
    }

    private TaskForm form(TaskView task, TicketFile file) {
        if (form == null) {
            form =
                    new TaskForm(
                            task.outcomes(),
                            Prefill.of(task.row().task(), file),
                            filled -> gestures.preview(file.ticket(), filled),
                            (outcome, fields) ->
                                    pledges.read()
                                            .ifPresent(
                                                    promised ->
                                                            end(task, outcome, fields, promised)));
            form.beside(new Div(pledges, held), pledges::watch)
                    .whenChosen(way -> pledges.offering(way.tells(MessageThread.COMPLAINANT)));
            sources = new AnswerSources(file, answers, wording);
            writing =
                    new TaskWriting(
                            form, task.row(), reader, threads, wording, answers, presence, sources);
            writing.begin();
        }
        return form;
    }

    private void end(
            TaskView task, String outcome, Map<String, String> fields, List<MakePromise> promised) {
        TaskWriting said = Objects.requireNonNull(writing);
        try {
            boolean done =
                    attempt.at(
                            () -> {
                                gestures.complete(
                                        task.row().taskId(),
                                        new Ending(
                                                outcome,
                                                fields,
                                                promised,
                                                threads.lastSeen(MessageThread.COMPLAINANT),
                                                Set.copyOf(heeded)));
                                form = null;
                                situation = null;
                            });
            if (done) {
                said.said();
                if (!promised.isEmpty()) {
                    pledges.clear();
                }
                back();
                Toast.done(wording.say("ticket.done", wording.say("outcome." + outcome)));
            }
        } catch (Withheld withheld) {
            held.ask(withheld.later(), withheld.warnings());
        }
    }

    /** What the complainant was told or said while an answer to them is written here. */
    private List<Message> later() {
        return threads.later(MessageThread.COMPLAINANT);
    }

    /** With the very words that were shown; others are looked at again. */
    private void endAnyway() {
        held.later().forEach(one -> threads.saw(one.thread(), one.id()));
        heeded.addAll(held.warnings());
        held.clear();
        if (form != null) {
            form.endAgain();
        }
    }

    private void back() {
        heeded.clear();
        held.clear();
        held.tell(later());
    }

    /** Whether the reader would miss it if it went without a word. */
    boolean isReadersConcern() {
        return form != null || situation == Situation.MINE || situation == Situation.FREE;
    }

    /**
     * The task is over. What was typed stays to be copied until it is put away.
     *
     * @return whether it stays
     */
    boolean end(String how) {
        TaskForm typed = form;
        if (typed == null || !typed.isTouched()) {
            removeFromParent();
            return false;
        }
        typed.freeze();
        Button close = new Button(wording.say("ticket.task.put_away"), click -> putAway());
        removeAll();
        add(new Card(how, new Paragraph(wording.say("ticket.task.gone")), typed).actions(close));
        return true;
    }

    private void putAway() {
        Objects.requireNonNull(writing).putAway();
        removeFromParent();
    }
}
