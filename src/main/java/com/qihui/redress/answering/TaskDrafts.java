package com.qihui.redress.answering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.schema.tables.records.AnswerDraftRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have begun to write into the forms of tasks, one form a person, ticket and kind of
 * task, so that it is found again on another machine (E15). Nobody reads another's.
 */
@Service
public class TaskDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DraftRows rows;

    TaskDrafts(DraftRows rows) {
        this.rows = rows;
    }

    /** How a form is kept in a column. */
    private record Body(String outcome, Map<String, String> texts) {}

    /**
     * @param task its key
     */
    public Optional<TaskDraft> of(Ticket ticket, String task, Actor writer) {
        return rows.at(ticket, List.of(task), writer).stream().map(TaskDrafts::draft).findFirst();
    }

    /**
     * In place of what was kept before; nothing is kept of a form without words.
     *
     * @param task its key
     * @param texts by the names of the fields
     * @param lastSeen the last message to the complainant the writer knew when they began
     * @return when it was kept
     * @throws RuleViolation when a text is longer than a message can be
     */
    @Transactional
    public Instant keep(
            Ticket ticket,
            String task,
            String outcome,
            Map<String, String> texts,
            long lastSeen,
            Actor writer) {
        Map<String, String> written = new TreeMap<>(texts);
        written.values().removeIf(String::isBlank);
        written.forEach(TaskDrafts::requireLength);
        String body = written.isEmpty() ? "" : write(new Body(outcome, written));
        return rows.keep(ticket, task, body, null, lastSeen, writer);
    }

    /** The task was ended. */
    @Transactional
    public void drop(Ticket ticket, String task, Actor writer) {
        rows.drop(ticket, task, writer);
    }

    /** These fields of it were said, and the task goes on; which way it is to end is open again. */
    @Transactional
    public void drop(Ticket ticket, String task, Collection<String> fields, Actor writer) {
        of(ticket, task, writer)
                .ifPresent(
                        begun -> {
                            Map<String, String> rest = new TreeMap<>(begun.texts());
                            rest.keySet().removeAll(fields);
                            keep(ticket, task, "", rest, begun.lastSeen(), writer);
                        });
    }

    private static void requireLength(String field, String text) {
        if (text.length() > Messages.LIMIT) {
            throw RuleViolation.of("fields." + field, "too_long", Messages.LIMIT);
        }
    }

    private static TaskDraft draft(AnswerDraftRecord row) {
        Body body = read(row.getBody());
        return new TaskDraft(body.outcome(), body.texts(), row.getLastSeen(), row.getSavedAt());
    }

    private static String write(Body body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Body read(String kept) {
        try {
            return JSON.readValue(kept, Body.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
