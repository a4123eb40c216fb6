package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.AnswerCheck;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.LaterWords;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.TemplateText;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * At what the desk is about to say, whichever way it says it (R36), and what was said first (E3).
 */
@Component
class SecondLook {

    private final AnswerCheck check;
    private final LaterWords later;
    private final Tickets tickets;

    SecondLook(AnswerCheck check, LaterWords later, Tickets tickets) {
        this.check = check;
        this.later = later;
        this.tickets = tickets;
    }

    /**
     * @param field where an error about the text is shown
     * @throws RuleViolation when a place is not filled in; a note may speak of places
     */
    List<Warning> at(Ticket ticket, MessageThread to, String text, String field) {
        if (to != MessageThread.INTERNAL) {
            requireFilled(field, text);
        }
        return check.of(ticket, to, text);
    }

    /**
     * At everything that somebody is told by ending a task that way, read together. What fields
     * beside the words say, such as the clauses cited, the words need not.
     *
     * @param by who says it; their own words are no news to them
     * @throws Withheld when there is something that was not heeded, or others spoke since
     */
    List<Warning> at(
            Ticket ticket,
            TaskForm form,
            Outcome outcome,
            Answers answers,
            Heeded heeded,
            Actor by) {
        Map<MessageThread, List<Field>> told = new LinkedHashMap<>();
        outcome.fields().stream()
                .filter(field -> field.to() != null && !answers.text(field.name()).isEmpty())
                .forEach(
                        field ->
                                told.computeIfAbsent(
                                                Objects.requireNonNull(field.to()),
                                                to -> new ArrayList<>())
                                        .add(field));
        Set<Concern> settled = form.settled(ticket, outcome.name(), answers);
        List<Warning> warnings = new ArrayList<>();
        told.forEach(
                (to, fields) -> {
                    fields.forEach(
                            one -> requireFilled("fields." + one.name(), answers.text(one.name())));
                    check.of(ticket, to, together(fields, answers)).stream()
                            .filter(warning -> !settled.contains(warning.concern()))
                            .forEach(warnings::add);
                });
        List<Message> newer =
                told.keySet().stream()
                        .flatMap(to -> since(ticket, to, heeded.lastSeen(), by))
                        .toList();
        if (!newer.isEmpty() || !heeded.covers(warnings)) {
            String field = told.values().iterator().next().get(0).name();
            throw new Withheld("fields." + field, newer, warnings);
        }
        return List.copyOf(warnings);
    }

    private Stream<Message> since(
            Ticket ticket, MessageThread thread, @Nullable Long lastSeen, Actor by) {
        return lastSeen == null
                ? Stream.empty()
                : later.since(ticket.id(), thread, lastSeen, by).stream();
    }

    private static String together(List<Field> fields, Answers answers) {
        return String.join("\n", fields.stream().map(one -> answers.text(one.name())).toList());
    }

    private static void requireFilled(String field, String text) {
        List<String> open = TemplateText.places(text);
        if (!open.isEmpty()) {
            throw RuleViolation.of(field, "places_open", String.join("、", open));
        }
    }

    /**
     * Sent all the same; what it was about stays in the words themselves.
     *
     * @param said what was sent, by number or by name
     */
    void tell(Ticket ticket, List<Warning> warnings, String said, Object which, Actor by) {
        if (!warnings.isEmpty()) {
            List<String> kinds =
                    warnings.stream().map(Warning::concern).distinct().map(Concern::name).toList();
            tickets.tell(
                    ticket, "SENT_DESPITE_WARNINGS", by, Map.of(said, which, "warnings", kinds));
        }
    }
}
