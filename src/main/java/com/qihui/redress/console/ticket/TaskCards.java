package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.TaskView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be done now, the reader's own turn first; where nothing is, why. */
class TaskCards extends Div {

    private final Actor reader;
    private final Wording wording;
    private final PledgeReader pledges;
    private final TicketGestures gestures;
    private final AnswerGestures answers;
    private final PresenceLine presence;
    private final Attempt attempt;
    private final Map<String, TaskCard> cards = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Div none = new Div();
    private long seen;

    TaskCards(
            Actor reader,
            Wording wording,
            PledgeReader pledges,
            TicketGestures gestures,
            AnswerGestures answers,
            PresenceLine presence,
            Attempt attempt) {
        this.reader = reader;
        this.wording = wording;
        this.pledges = pledges;
        this.gestures = gestures;
        this.answers = answers;
        this.presence = presence;
        this.attempt = attempt;
        addClassName("stack");
        add(none);
    }

    void show(TicketFile file) {
        List<TaskView> tasks =
                file.tasks().stream()
                        .sorted(Comparator.comparing(task -> Situation.of(task, reader)))
                        .toList();
        Set<String> open =
                tasks.stream().map(task -> task.row().taskId()).collect(Collectors.toSet());
        Set.copyOf(cards.keySet()).stream()
                .filter(id -> !open.contains(id))
                .forEach(id -> end(id, file));
        for (int i = 0; i < tasks.size(); i++) {
            show(tasks.get(i), i, file);
        }
        none.removeAll();
        none.setVisible(tasks.isEmpty());
        if (tasks.isEmpty()) {
            none.add(nothingToDo(file.ticket()));
        }
        seen = file.lastLine();
    }

    private void show(TaskView task, int place, TicketFile file) {
        String id = task.row().taskId();
        TaskCard card = cards.get(id);
        if (card == null) {
            card = new TaskCard(reader, wording, pledges, gestures, answers, presence, attempt);
            cards.put(id, card);
            names.put(id, task.row().task().key());
            addComponentAtIndex(Math.min(place, getComponentCount()), card);
        }
        card.show(task, file);
    }

    /** What somebody else did, or time, is told. */
    private void end(String id, TicketFile file) {
        TaskCard card = Objects.requireNonNull(cards.remove(id));
        String key = Objects.requireNonNull(names.remove(id));
        Optional<RecordLine> done = done(key, file);
        if (done.filter(line -> line.entry().actor().equals(reader.name())).isPresent()) {
            card.removeFromParent();
            return;
        }
        String task = wording.say("task." + key);
        String how =
                done.map(line -> doneBy(line, task, file.ticket()))
                        .orElseGet(() -> wording.say("ticket.task.over", task));
        boolean concern = card.isReadersConcern();
        boolean stays = card.end(how);
        if (concern) {
            Toast.told(how, stays ? wording.say("ticket.task.gone") : "");
        }
    }

    private String doneBy(RecordLine line, String task, Ticket ticket) {
        return wording.spaced(
                "ticket.task.done_by",
                task,
                new JournalWords(wording).who(line.entry(), ticket),
                wording.say("outcome." + line.text("outcome")));
    }

    private Optional<RecordLine> done(String key, TicketFile file) {
        return file.record().stream()
                .filter(line -> line.entry().id() > seen)
                .filter(line -> line.is("TASK_DONE") && key.equals(line.text("task")))
                .reduce((earlier, later) -> later);
    }

    private Card nothingToDo(Ticket ticket) {
        if (!ticket.isClosed()) {
            return new Card(
                    wording.say("ticket.machine"),
                    new Paragraph(wording.say("ticket.machine.what")));
        }
        return new Card(
                wording.state("status", ticket.status()),
                new Facts()
                        .add(
                                wording.say("ticket.closing"),
                                ticket.closing() == null
                                        ? null
                                        : wording.state("closing", ticket.closing()))
                        .add(
                                wording.say("ticket.closed_at"),
                                wording.atIfKnown(ticket.closedAt())));
    }
}
