package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.answering.AnswerDraft;
import com.qihui.redress.answering.AnswerDrafts;
import com.qihui.redress.answering.CannedReplies;
import com.qihui.redress.answering.CannedReply;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.ReplyPlaces;
import com.qihui.redress.answering.TaskDraft;
import com.qihui.redress.answering.TaskDrafts;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Answer;
import com.qihui.redress.workflow.AnswerDesk;
import com.qihui.redress.workflow.Heeded;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done where an answer is written, one transaction each, by whoever is signed in. */
@Service
class AnswerGestures {

    /** A menu that shows more is no menu. */
    private static final int OFFERED = 8;

    private final CurrentActor actor;
    private final Tickets tickets;
    private final Filings filings;
    private final AnswerDesk desk;
    private final Messages messages;
    private final AnswerDrafts drafts;
    private final TaskDrafts taskDrafts;
    private final CannedReplies replies;
    private final ReplyPlaces places;

    AnswerGestures(
            CurrentActor actor,
            Tickets tickets,
            Filings filings,
            AnswerDesk desk,
            Messages messages,
            AnswerDrafts drafts,
            TaskDrafts taskDrafts,
            CannedReplies replies,
            ReplyPlaces places) {
        this.actor = actor;
        this.tickets = tickets;
        this.filings = filings;
        this.desk = desk;
        this.messages = messages;
        this.drafts = drafts;
        this.taskDrafts = taskDrafts;
        this.replies = replies;
        this.places = places;
    }

    /** Something often said, with what this complaint is about in its places. */
    record Filled(CannedReply reply, String text, Deeds deeds) {}

    @Transactional
    public void send(String number, Answer answer) {
        desk.send(tickets.byNumber(number), answer, actor.get());
    }

    /** Says after a message of one's own how it should have been. */
    @Transactional
    public void correct(String number, Message wrong, Answer right) {
        desk.correct(tickets.byNumber(number), wrong, right, actor.get());
    }

    /** The last that was said to or by them; 0 when nothing was. */
    @Transactional(readOnly = true)
    public long lastSaid(String number, MessageThread thread) {
        return messages.of(mine(number).id(), EnumSet.of(thread)).stream()
                .mapToLong(Message::id)
                .max()
                .orElse(0);
    }

    @Transactional
    public void ask(String number, List<String> missing, String question, Set<Warning> heeded) {
        desk.ask(tickets.byNumber(number), missing, question, Heeded.shown(heeded), actor.get());
    }

    /** What this person has begun to write here, the latest first. */
    @Transactional(readOnly = true)
    public List<AnswerDraft> drafts(String number) {
        return drafts.of(mine(number), actor.get());
    }

    @Transactional
    public Instant keepDraft(
            String number, MessageThread thread, String text, Deeds deeds, long lastSeen) {
        return drafts.keep(mine(number), thread, text, deeds, lastSeen, actor.get());
    }

    /** What this person has begun to write into the form of a task here. */
    @Transactional(readOnly = true)
    public Optional<TaskDraft> draft(String number, CaseTask task) {
        return taskDrafts.of(mine(number), task.key(), actor.get());
    }

    @Transactional
    public Instant keepDraft(
            String number,
            CaseTask task,
            String outcome,
            Map<String, String> texts,
            long lastSeen) {
        return taskDrafts.keep(mine(number), task.key(), outcome, texts, lastSeen, actor.get());
    }

    /** What they wrote into it leads nowhere any more. */
    @Transactional
    public void dropDraft(String number, CaseTask task) {
        taskDrafts.drop(mine(number), task.key(), actor.get());
    }

    /** Those named so that fit the complaint, the best first. */
    @Transactional(readOnly = true)
    public List<Filled> replies(String number, String named, MessageThread to) {
        Actor writer = actor.get();
        Ticket ticket = mine(number);
        Locale reads = filings.of(ticket.id()).complainant().reads();
        Map<Locale, Map<String, String>> values = new HashMap<>();
        return replies.fitting(named, ticket.category(), reads, to, OFFERED, writer).stream()
                .map(
                        one ->
                                filled(
                                        one,
                                        values.computeIfAbsent(
                                                one.language(),
                                                in -> places.of(ticket, in, writer))))
                .toList();
    }

    private Filled filled(CannedReply reply, Map<String, String> values) {
        return new Filled(reply, places.fill(reply, values), places.deeds(reply, values));
    }

    private Ticket mine(String number) {
        return Access.visible(actor.get(), tickets.byNumber(number));
    }
}
