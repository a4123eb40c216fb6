package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.AnswerDrafts;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.LaterWords;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.qihui.redress.workflow.promise.PromiseDesk;
import com.qihui.redress.workflow.work.Access;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the desk answers: the second of two who answer at once is shown the first's answer (E3),
 * and what an answer lacks or gives away is told before it goes out (R36). Its writer decides.
 */
@Service
public class AnswerDesk {

    private final Tickets tickets;
    private final CustomerDesk customers;
    private final PromiseDesk promises;
    private final LaterWords later;
    private final SecondLook look;
    private final AnswerDrafts drafts;
    private final DeedDesk deeds;

    AnswerDesk(
            Tickets tickets,
            CustomerDesk customers,
            PromiseDesk promises,
            LaterWords later,
            SecondLook look,
            AnswerDrafts drafts,
            DeedDesk deeds) {
        this.tickets = tickets;
        this.customers = customers;
        this.promises = promises;
        this.later = later;
        this.look = look;
        this.drafts = drafts;
        this.deeds = deeds;
    }

    /**
     * @param warnings what there would have been to look at first
     */
    public record Sent(Message message, List<Warning> warnings) {}

    /**
     * Says it, promises and does what goes with it, and forgets the draft: all or nothing. What was
     * heeded is on record, and what was done.
     *
     * @throws Withheld when others spoke since, or there is a warning that was not heeded
     * @throws DeedRefused when something that goes with it cannot be done
     * @throws RuleViolation when a place of it is not filled in, or its deeds are not for that
     *     thread
     */
    @Transactional
    public Message send(Ticket ticket, Answer answer, Actor by) {
        SayMessage words =
                SayMessage.of(answer.thread(), "TICKET", answer.text()).with(answer.files());
        Message said = send(ticket, answer, words, by);
        if (by.accountId() != null) {
            drafts.drop(ticket, answer.thread(), by);
        }
        return said;
    }

    /**
     * Says after a message of one's own how it should have been; as {@link #send}, but that what
     * one has begun to write there stays.
     *
     * @param right for the thread of what was wrong
     * @throws NotFound when that is not the speaker's own
     * @throws Conflict when it was corrected already
     */
    @Transactional
    public Message correct(Ticket ticket, Message wrong, Answer right, Actor by) {
        SayMessage words =
                SayMessage.of(wrong.thread(), wrong.channel(), right.text()).correcting(wrong.id());
        return send(ticket, right, words, by);
    }

    /**
     * As {@link CustomerDesk#askEvidence}, after a look at the question.
     *
     * @throws Withheld when there is a warning that was not heeded
     * @throws RuleViolation when a place of it is not filled in
     */
    @Transactional
    public CustomerRequest ask(
            Ticket ticket, List<String> missing, String question, Heeded heeded, Actor by) {
        requireDesk(ticket, by);
        List<Warning> warnings = look.at(ticket, MessageThread.COMPLAINANT, question, "question");
        if (!heeded.covers(warnings)) {
            throw new Withheld("question", List.of(), warnings);
        }
        CustomerRequest asked = customers.askEvidence(ticket, missing, question, by);
        if (heeded != Heeded.ALL) {
            look.tell(ticket, warnings, "request", asked.id(), by);
        }
        return asked;
    }

    private Message send(Ticket ticket, Answer answer, SayMessage words, Actor by) {
        requireDesk(ticket, by);
        requireWhole(answer);
        Ticket locked = tickets.lock(ticket.number());
        List<Message> newer = later.since(locked.id(), answer.thread(), answer.lastSeen(), by);
        List<Warning> warnings = look.at(locked, answer.thread(), answer.text(), "text");
        if (!newer.isEmpty() || !answer.heeded().containsAll(warnings)) {
            throw new Withheld("text", newer, warnings);
        }
        return customers.say(locked, words, by, said -> goWith(locked, answer, warnings, said, by));
    }

    /**
     * As {@link CustomerDesk#say}, for programs: they are told what somebody should look at, before
     * it is said if they want that. What was heeded by name is on record.
     *
     * @param lastSeen the last message the speaker knew, 0 for none; null for whoever does not care
     *     whether others spoke since
     * @param heeded what the desk's own people take upon themselves; of others nothing is asked
     * @throws Conflict with the number of what was said last
     * @throws Withheld when there is a warning that was not heeded
     * @throws RuleViolation when a place of it is not filled in
     */
    @Transactional
    public Sent say(
            Ticket ticket, SayMessage words, @Nullable Long lastSeen, Heeded heeded, Actor by) {
        // First: whether others spoke in a thread is told to nobody who does not read it.
        CustomerDesk.requireMaySpeak(ticket, words.thread(), by);
        Ticket asSeen = lastSeen == null ? ticket : unanswered(ticket, words, lastSeen, by);
        boolean looked = by.isStaff() && words.thread() != MessageThread.PARTIES;
        List<Warning> warnings =
                looked ? look.at(asSeen, words.thread(), words.body(), "body") : List.of();
        if (!heeded.covers(warnings)) {
            throw new Withheld("body", List.of(), warnings);
        }
        Message said = customers.say(asSeen, words, by);
        if (heeded != Heeded.ALL) {
            look.tell(asSeen, warnings, "message", said.id(), by);
        }
        return new Sent(said, warnings);
    }

    private void goWith(
            Ticket ticket, Answer answer, List<Warning> warnings, Message said, Actor by) {
        for (MakePromise promise : answer.promises()) {
            promises.make(ticket, promise, PromiseSource.MESSAGE, said.id(), by);
        }
        look.tell(ticket, warnings, "message", said.id(), by);
        deeds.carryOut(ticket, answer.deeds(), said, by);
    }

    private static void requireDesk(Ticket ticket, Actor by) {
        Access.visible(by, ticket);
        if (!by.isStaff()) {
            throw new AccessDeniedException(by.kind() + " does not answer for the desk");
        }
    }

    private static void requireWhole(Answer answer) {
        List<FieldError> faults = answer.deeds().faults(answer.thread());
        if (!faults.isEmpty()) {
            throw new RuleViolation(faults);
        }
    }

    private Ticket unanswered(Ticket ticket, SayMessage words, long lastSeen, Actor by) {
        Ticket locked = tickets.lock(ticket.number());
        List<Message> newer = later.since(locked.id(), words.thread(), lastSeen, by);
        if (!newer.isEmpty()) {
            throw new Conflict("answered_meanwhile", newer.get(newer.size() - 1).id());
        }
        return locked;
    }
}
