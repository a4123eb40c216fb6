package com.qihui.redress.workflow.closing;

import static com.qihui.schema.Tables.NEEDLESS_ANSWER;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Words of a complainant that ask for no answer, such as thanks (R55): somebody of the desk says
 * so, and may think better of it. A complaint that waited for nothing else is closed a little
 * later, so that there is a moment to take it back.
 */
@Service
public class NeedlessAnswers {

    /** Until a complaint is closed that waited for nothing else. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(NeedlessAnswers.class);
    private static final int BATCH = 100;
    private static final Set<String> THEIRS =
            Set.of(Actor.Kind.COMPLAINANT.name(), Actor.Kind.CLIENT.name());

    private final DSLContext db;
    private final Messages messages;
    private final Proposals proposals;
    private final Tickets tickets;
    private final CaseClocks clocks;
    private final ClosingStage closing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * The words of a complainant by their ids.
     *
     * @param owed those that wait for an answer
     * @param needless those that need none
     */
    public record Replies(Set<Long> owed, Set<Long> needless) {}

    NeedlessAnswers(
            DSLContext db,
            Messages messages,
            Proposals proposals,
            Tickets tickets,
            CaseClocks clocks,
            ClosingStage closing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.db = db;
        this.messages = messages;
        this.proposals = proposals;
        this.tickets = tickets;
        this.clocks = clocks;
        this.closing = closing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param said all there is in the complainant's thread, oldest first; others do no harm
     */
    @Transactional(readOnly = true)
    public Replies of(Ticket ticket, List<Message> said) {
        Set<Long> needless = marked(ticket.id());
        Set<Long> owed =
                clocks.answerOwedSince(ticket)
                        .map(since -> since(said, since))
                        .orElseGet(HashSet::new);
        owed.removeAll(needless);
        return new Replies(owed, needless);
    }

    /**
     * From the message that started the clock, which it did a moment after it was said. Of several
     * in one instant it was the first that nobody had answered.
     */
    private static Set<Long> since(List<Message> said, Instant since) {
        long first = 0;
        Instant at = Instant.MIN;
        boolean answered = false;
        for (Message message : said) {
            if (message.thread() == MessageThread.COMPLAINANT && !isTheirs(message)) {
                answered = true;
            } else if (isTheirs(message) && !message.sentAt().isAfter(since)) {
                first = answered || !message.sentAt().equals(at) ? message.id() : first;
                at = message.sentAt();
                answered = false;
            }
        }
        long from = first;
        return said.stream()
                .filter(NeedlessAnswers::isTheirs)
                .map(Message::id)
                .filter(id -> id >= from)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isTheirs(Message message) {
        return message.thread() == MessageThread.COMPLAINANT
                && THEIRS.contains(message.senderKind());
    }

    /**
     * @throws Conflict when it does not wait for an answer
     */
    @Transactional
    public void mark(String number, long messageId, Actor by) {
        Access.requireWork(by, Lane.DESK);
        Ticket ticket = tickets.lock(number);
        List<Message> said = said(ticket);
        Replies replies = of(ticket, said);
        if (!replies.owed().contains(messageId)) {
            throw new Conflict("no_answer_owed", ticket.version());
        }
        boolean last = replies.owed().size() == 1;
        db.insertInto(NEEDLESS_ANSWER)
                .set(NEEDLESS_ANSWER.MESSAGE_ID, messageId)
                .set(NEEDLESS_ANSWER.TICKET_ID, ticket.id())
                .set(NEEDLESS_ANSWER.MARKED_BY, by.name())
                .set(NEEDLESS_ANSWER.MARKED_AT, now())
                .set(NEEDLESS_ANSWER.ACTS_AT, last ? now().plus(GRACE) : null)
                .execute();
        tickets.tell(ticket, "ANSWER_NEEDLESS", by, Map.of("message", messageId));
        if (last) {
            clocks.noAnswerNeeded(ticket);
        }
    }

    /**
     * It waits for its answer as before, since it was written.
     *
     * @throws Conflict when nobody marked it, or the complaint is closed by now
     */
    @Transactional
    public void takeBack(String number, long messageId, Actor by) {
        Access.requireWork(by, Lane.DESK);
        Ticket ticket = tickets.lock(number);
        if (ticket.isClosed()) {
            throw new Conflict("closed_meanwhile", ticket.version());
        }
        int gone =
                db.deleteFrom(NEEDLESS_ANSWER)
                        .where(NEEDLESS_ANSWER.MESSAGE_ID.eq(messageId))
                        .and(NEEDLESS_ANSWER.TICKET_ID.eq(ticket.id()))
                        .execute();
        if (gone == 0) {
            throw new Conflict("not_marked", ticket.version());
        }
        tickets.tell(ticket, "ANSWER_NEEDED", by, Map.of("message", messageId));
        said(ticket).stream()
                .filter(message -> message.id() == messageId)
                .filter(message -> !isAnswered(ticket, message))
                .forEach(message -> clocks.answerOwedAgain(ticket, message.sentAt()));
    }

    private boolean isAnswered(Ticket ticket, Message message) {
        boolean written =
                said(ticket).stream()
                        .anyMatch(later -> later.id() > message.id() && !isTheirs(later));
        return written
                || proposals
                        .latest(ticket.id())
                        .filter(made -> made.madeAt().isAfter(message.sentAt()))
                        .isPresent();
    }

    /** Closes what waited for nothing else, once there was time to take it back. */
    public void act() {
        db.select(NEEDLESS_ANSWER.MESSAGE_ID, NEEDLESS_ANSWER.TICKET_ID)
                .from(NEEDLESS_ANSWER)
                .where(NEEDLESS_ANSWER.ACTS_AT.le(now()))
                .orderBy(NEEDLESS_ANSWER.ACTS_AT, NEEDLESS_ANSWER.MESSAGE_ID)
                .limit(BATCH)
                .forEach(one -> tryToAct(one.value1(), one.value2()));
    }

    private void tryToAct(long messageId, long ticketId) {
        try {
            transaction.executeWithoutResult(all -> act(messageId, ticketId));
        } catch (RuntimeException e) {
            LOG.warn("Closing after a needless answer is tried again, ticket {}", ticketId, e);
        }
    }

    /** The complaint first, then the mark, as whoever takes the mark back. */
    private void act(long messageId, long ticketId) {
        Ticket ticket = tickets.lock(tickets.byId(ticketId).number());
        int due =
                db.update(NEEDLESS_ANSWER)
                        .setNull(NEEDLESS_ANSWER.ACTS_AT)
                        .where(NEEDLESS_ANSWER.MESSAGE_ID.eq(messageId))
                        .and(NEEDLESS_ANSWER.ACTS_AT.isNotNull())
                        .execute();
        if (due > 0) {
            closing.goOn(ticket);
        }
    }

    private Set<Long> marked(long ticketId) {
        return db.select(NEEDLESS_ANSWER.MESSAGE_ID)
                .from(NEEDLESS_ANSWER)
                .where(NEEDLESS_ANSWER.TICKET_ID.eq(ticketId))
                .fetchSet(NEEDLESS_ANSWER.MESSAGE_ID);
    }

    private List<Message> said(Ticket ticket) {
        return messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
