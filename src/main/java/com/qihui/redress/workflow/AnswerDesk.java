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
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
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
        Access.visible(by, ticket);
        if (!by.isStaff()) {
            throw new AccessDeniedException(by.kind() + " does not answer for the desk");
        }
        requireWhole(answer);
        Ticket locked = tickets.lock(ticket.number());
        List<Message> newer = later.since(locked.id(), answer.thread(), answer.lastSeen(), by);
        List<Warning> warnings = look.at(locked, answer.thread(), answer.text(), "text");
        if (!newer.isEmpty() || !answer.heeded().containsAll(warnings)) {
            throw new Withheld("text", newer, warnings);
        }
        Message said =
                customers.say(
                        locked,
                        SayMessage.of(answer.thread(), "TICKET", answer.text())
                                .with(answer.files()),
                        by);
        for (MakePromise promise : answer.promises()) {
            promises.make(locked, promise, PromiseSource.MESSAGE, said.id(), by);
        }
        look.tell(locked, warnings, "message", said.id(), by);
        deeds.carryOut(locked, answer.deeds(), said, by);
        if (by.accountId() != null) {
            drafts.drop(locked, answer.thread(), by);
        }
        return said;
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
        Access.visible(by, ticket);
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
