package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.Act;
import com.qihui.redress.answering.Deed;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.Term;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.Forbidden;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.TemplateText;
import com.qihui.redress.sla.Calendars;
import com.qihui.redress.sla.DueTime;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.closing.NeedlessAnswers;
import com.qihui.redress.workflow.evidence.HeldEvidence;
import com.qihui.redress.workflow.promise.PromiseDesk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Does what goes along with an answer (E8), each by the service that does it alone too: whoever may
 * not do it there may not do it here. What is so already is left as it is.
 */
@Component
class DeedDesk {

    private final Tickets tickets;
    private final PromiseDesk promises;
    private final Calendars calendars;
    private final DeedTriage triage;
    private final CustomerDesk customers;
    private final Evidence evidence;
    private final HeldEvidence held;
    private final TalkDesk talk;
    private final DirectTalks direct;
    private final NeedlessAnswers needless;
    private final Messages messages;
    private final DeskHold hold;

    DeedDesk(
            Tickets tickets,
            PromiseDesk promises,
            Calendars calendars,
            DeedTriage triage,
            CustomerDesk customers,
            Evidence evidence,
            HeldEvidence held,
            TalkDesk talk,
            DirectTalks direct,
            NeedlessAnswers needless,
            Messages messages,
            DeskHold hold) {
        this.tickets = tickets;
        this.promises = promises;
        this.calendars = calendars;
        this.triage = triage;
        this.customers = customers;
        this.evidence = evidence;
        this.held = held;
        this.talk = talk;
        this.direct = direct;
        this.needless = needless;
        this.messages = messages;
        this.hold = hold;
    }

    /**
     * In the transaction of the answer and with the ticket locked; the record tells what was done,
     * and with which replies it came.
     *
     * @throws DeedRefused with the first that cannot be done
     */
    void carryOut(Ticket ticket, Deeds deeds, Message said, Actor by) {
        List<Deed> done = new ArrayList<>();
        for (Deed deed : deeds.all()) {
            if (isDone(deed, ticket.number(), said, by)) {
                done.add(deed);
            }
        }
        if (!done.isEmpty()) {
            tell(now(ticket.number()), done, said, by);
        }
    }

    private boolean isDone(Deed deed, String number, Message said, Actor by) {
        try {
            requireFilled(deed);
            return changes(deed, now(number), said, by);
        } catch (Conflict | RuleViolation | Forbidden | NotFound | AccessDeniedException refusal) {
            throw new DeedRefused(deed.act(), refusal);
        }
    }

    private boolean changes(Deed deed, Ticket ticket, Message said, Actor by) {
        return switch (deed.act()) {
            case PROMISE -> promises(deed, ticket, said, by);
            case CATEGORY, PRIORITY, TEAM -> triage.changes(deed, ticket, by);
            case ASK_EVIDENCE -> asks(ticket, by);
            case LET_TALK -> lets(ticket, by);
            case NOTE -> notes(deed, ticket, by);
            case NO_ANSWER -> settles(ticket, by);
            case TAKE -> hold.take(ticket.id(), by);
            case RELEASE -> {
                hold.release(ticket.id(), by);
                yield true;
            }
        };
    }

    private boolean promises(Deed deed, Ticket ticket, Message said, Actor by) {
        Term term = deed.term().orElseThrow();
        DueTime due = term.from(said.sentAt(), calendars.current());
        MakePromise promise = new MakePromise(deed.words(), due.at(), null, due.provisional());
        promises.make(ticket, promise, PromiseSource.MESSAGE, said.id(), by);
        return true;
    }

    private boolean asks(Ticket ticket, Actor by) {
        List<String> missing =
                evidence.verdict(ticket.id()).map(EvidenceVerdict::missing).orElse(List.of());
        List<String> wanted = held.without(ticket, missing);
        if (wanted.isEmpty()) {
            throw new Conflict("nothing_missing", ticket.version());
        }
        customers.askEvidence(ticket, wanted, "", by);
        return true;
    }

    private boolean lets(Ticket ticket, Actor by) {
        boolean open = direct.isOpen(ticket);
        talk.allowDirect(ticket.number(), true, by);
        return !open;
    }

    private boolean notes(Deed deed, Ticket ticket, Actor by) {
        customers.say(ticket, MessageThread.INTERNAL, "TICKET", deed.words(), by);
        return true;
    }

    private boolean settles(Ticket ticket, Actor by) {
        List<Message> theirs = messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT));
        List<Long> owed = needless.of(ticket, theirs).owed().stream().sorted().toList();
        if (owed.isEmpty()) {
            throw new Conflict("nothing_owed", ticket.version());
        }
        owed.forEach(message -> needless.mark(ticket.number(), message, by));
        return true;
    }

    private void tell(Ticket ticket, List<Deed> done, Message said, Actor by) {
        String replies =
                done.stream().map(Deed::from).distinct().collect(Collectors.joining(" / "));
        List<String> acts = done.stream().map(Deed::act).map(Act::name).toList();
        tickets.tell(
                ticket,
                "DEEDS_DONE",
                by,
                Map.of("message", said.id(), "reply", replies, "deeds", acts));
    }

    private static void requireFilled(Deed deed) {
        List<String> open = TemplateText.places(deed.words());
        if (!open.isEmpty()) {
            throw RuleViolation.of(Deeds.FIELD, "places_open", String.join("、", open));
        }
    }

    private Ticket now(String number) {
        return tickets.byNumber(number);
    }
}
