package com.qihui.redress.workflow.promise;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Made;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.conversation.pledge.Pledge;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agent promised in a chat before it came to the desk (R24, R42): offered to whoever opens
 * the complaint, and a promise from the line's own time once somebody says so, or none
 * (docs/decisions/0080).
 */
@Service
public class ChatPromises {

    private final Tickets tickets;
    private final Messages messages;
    private final Promises promises;
    private final PromiseDesk desk;
    private final PledgeReader reader;
    private final DismissedPledges dismissed;

    /**
     * @param dismissed whether somebody of the desk said that it is no promise
     */
    public record Offer(Pledge pledge, boolean dismissed) {}

    ChatPromises(
            Tickets tickets,
            Messages messages,
            Promises promises,
            PromiseDesk desk,
            PledgeReader reader,
            DismissedPledges dismissed) {
        this.tickets = tickets;
        this.messages = messages;
        this.promises = promises;
        this.desk = desk;
        this.reader = reader;
        this.dismissed = dismissed;
    }

    /** By number of the message; what names no moment, or is a promise already, is not offered. */
    public Map<Long, List<Offer>> offered(Ticket ticket, List<Message> said) {
        List<Promise> made = promises.of(ticket.id());
        Map<Long, List<Pledge>> open = new HashMap<>();
        for (Message line : said) {
            List<Pledge> some =
                    read(ticket, line).stream().filter(one -> !isMade(made, line, one)).toList();
            if (!some.isEmpty()) {
                open.put(line.id(), some);
            }
        }
        return open.isEmpty() ? Map.of() : offers(open, dismissed.of(ticket));
    }

    private static Map<Long, List<Offer>> offers(
            Map<Long, List<Pledge>> open, Map<Long, Set<String>> dismissed) {
        Map<Long, List<Offer>> offers = new HashMap<>();
        open.forEach(
                (line, pledges) -> {
                    Set<String> none = dismissed.getOrDefault(line, Set.of());
                    offers.put(
                            line,
                            pledges.stream()
                                    .map(one -> new Offer(one, none.contains(one.words())))
                                    .toList());
                });
        return offers;
    }

    /**
     * @param words of the offer
     * @throws AccessDeniedException for everybody but agents and managers
     * @throws NotFound when nobody promised that there
     * @throws Conflict when it is a promise already
     */
    @Transactional
    public void confirm(String number, long messageId, String words, Actor by) {
        Ticket ticket = held(number, by);
        Message line = messages.one(ticket.id(), messageId, by);
        Pledge pledge = open(ticket, line, words);
        if (isDismissed(ticket, messageId, words)) {
            dismissed.remove(ticket, messageId, words, by);
        }
        Instant dueAt = Objects.requireNonNull(pledge.dueAt());
        desk.madeBefore(
                ticket,
                new MakePromise(pledge.words(), dueAt, null, pledge.provisional()),
                new Made(
                        Promiser.PLATFORM,
                        Objects.requireNonNullElse(line.agentNo(), ""),
                        null,
                        line.sentAt(),
                        PromiseSource.CHAT,
                        line.id(),
                        !dueAt.isAfter(ticket.submittedAt())),
                by);
    }

    /**
     * It is no promise; said twice it is so all the same.
     *
     * @throws AccessDeniedException for everybody but agents and managers
     * @throws NotFound when nothing there sounds like it
     * @throws Conflict when it is a promise already
     */
    @Transactional
    public void dismiss(String number, long messageId, String words, Actor by) {
        Ticket ticket = held(number, by);
        open(ticket, messages.one(ticket.id(), messageId, by), words);
        if (!isDismissed(ticket, messageId, words)) {
            dismissed.add(ticket, messageId, words, by);
        }
    }

    /**
     * It may be one after all.
     *
     * @throws AccessDeniedException for everybody but agents and managers
     */
    @Transactional
    public void offerAgain(String number, long messageId, String words, Actor by) {
        Ticket ticket = held(number, by);
        if (isDismissed(ticket, messageId, words)) {
            dismissed.remove(ticket, messageId, words, by);
        }
    }

    private Ticket held(String number, Actor by) {
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " does not judge promises");
        }
        return tickets.lock(number);
    }

    private Pledge open(Ticket ticket, Message line, String words) {
        Pledge pledge =
                read(ticket, line).stream()
                        .filter(one -> one.words().equals(words))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("promise", words));
        if (isMade(promises.of(ticket.id()), line, pledge)) {
            throw new Conflict("promise_already", null);
        }
        return pledge;
    }

    private boolean isDismissed(Ticket ticket, long messageId, String words) {
        return dismissed.of(ticket).getOrDefault(messageId, Set.of()).contains(words);
    }

    private List<Pledge> read(Ticket ticket, Message line) {
        boolean ofChat = line.isOfChat(ticket) && line.senderKind().equals(Actor.Kind.AGENT.name());
        return ofChat
                ? reader.find(line.body(), line.sentAt()).stream().filter(Pledge::isDated).toList()
                : List.of();
    }

    private static boolean isMade(List<Promise> made, Message line, Pledge pledge) {
        return made.stream().anyMatch(one -> isOf(one, line, pledge) || isOfFiling(one, pledge));
    }

    private static boolean isOf(Promise one, Message line, Pledge pledge) {
        return one.source() == PromiseSource.CHAT
                && Objects.equals(one.sourceId(), line.id())
                && one.body().equals(pledge.words());
    }

    /** Whoever files it may tell of the chat in words of their own. */
    private static boolean isOfFiling(Promise one, Pledge pledge) {
        return one.source() == PromiseSource.FILING
                && (one.body().equals(pledge.words()) || one.dueAt().equals(pledge.dueAt()));
    }
}
