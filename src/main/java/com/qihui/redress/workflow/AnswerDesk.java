package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.AnswerCheck;
import com.qihui.redress.answering.AnswerDrafts;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.LaterWords;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.TemplateText;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.promise.PromiseDesk;
import com.qihui.redress.workflow.work.Access;
import java.util.List;
import java.util.Map;
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
    private final AnswerCheck check;
    private final AnswerDrafts drafts;

    AnswerDesk(
            Tickets tickets,
            CustomerDesk customers,
            PromiseDesk promises,
            LaterWords later,
            AnswerCheck check,
            AnswerDrafts drafts) {
        this.tickets = tickets;
        this.customers = customers;
        this.promises = promises;
        this.later = later;
        this.check = check;
        this.drafts = drafts;
    }

    /**
     * Says it, promises what goes with it, and forgets the draft: all or nothing. What was heeded
     * is on record.
     *
     * @throws Withheld when others spoke since, or there is a warning that was not heeded
     * @throws RuleViolation when a place of it is not filled in
     */
    @Transactional
    public Message send(Ticket ticket, Answer answer, Actor by) {
        Access.visible(by, ticket);
        if (!by.isStaff()) {
            throw new AccessDeniedException(by.kind() + " does not answer for the desk");
        }
        requireFilled(answer);
        Ticket locked = tickets.lock(ticket.number());
        List<Message> newer = later.since(locked.id(), answer.thread(), answer.lastSeen(), by);
        List<Warning> warnings = check.of(locked, answer.thread(), answer.text());
        if (!newer.isEmpty() || !answer.heeded().containsAll(warnings)) {
            throw new Withheld(newer, warnings);
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
        if (!warnings.isEmpty()) {
            tell(locked, said, warnings, by);
        }
        if (by.accountId() != null) {
            drafts.drop(locked, answer.thread(), by);
        }
        return said;
    }

    /**
     * As {@link CustomerDesk#say}, unless others spoke in the thread since.
     *
     * @param lastSeen the last message the speaker knew; 0 for none
     * @throws Conflict with the number of what was said last
     */
    @Transactional
    public Message say(Ticket ticket, SayMessage words, long lastSeen, Actor by) {
        Access.visible(by, ticket);
        Ticket locked = tickets.lock(ticket.number());
        List<Message> newer = later.since(locked.id(), words.thread(), lastSeen, by);
        if (!newer.isEmpty()) {
            throw new Conflict("answered_meanwhile", newer.get(newer.size() - 1).id());
        }
        return customers.say(locked, words, by);
    }

    /** A note may speak of places; whoever is written to would only wonder. */
    private static void requireFilled(Answer answer) {
        List<String> open = TemplateText.places(answer.text());
        if (answer.thread() != MessageThread.INTERNAL && !open.isEmpty()) {
            throw RuleViolation.of("text", "places_open", String.join("、", open));
        }
    }

    /** What it was about stays in the answer itself. */
    private void tell(Ticket ticket, Message said, List<Warning> warnings, Actor by) {
        tickets.tell(
                ticket,
                "SENT_DESPITE_WARNINGS",
                by,
                Map.of(
                        "message",
                        said.id(),
                        "warnings",
                        warnings.stream()
                                .map(Warning::concern)
                                .distinct()
                                .map(Concern::name)
                                .toList()));
    }
}
