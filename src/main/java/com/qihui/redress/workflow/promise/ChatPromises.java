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
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agent promised in a chat before it came to the desk (R24, R42): offered to whoever opens
 * the complaint, and a promise from the line's own time once somebody says so
 * (docs/decisions/0080).
 */
@Service
public class ChatPromises {

    private final Tickets tickets;
    private final Messages messages;
    private final Promises promises;
    private final PromiseDesk desk;
    private final PledgeReader reader;

    ChatPromises(
            Tickets tickets,
            Messages messages,
            Promises promises,
            PromiseDesk desk,
            PledgeReader reader) {
        this.tickets = tickets;
        this.messages = messages;
        this.promises = promises;
        this.desk = desk;
        this.reader = reader;
    }

    /** By number of the message; what names no moment, or is a promise already, is not offered. */
    public Map<Long, List<Pledge>> offered(Ticket ticket, List<Message> said) {
        List<Promise> made = promises.of(ticket.id());
        Map<Long, List<Pledge>> offers = new HashMap<>();
        for (Message line : said) {
            List<Pledge> open =
                    read(ticket, line).stream().filter(one -> !isMade(made, line, one)).toList();
            if (!open.isEmpty()) {
                offers.put(line.id(), open);
            }
        }
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
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " confirms no promises");
        }
        Ticket ticket = tickets.lock(number);
        Message line = messages.one(ticket.id(), messageId, by);
        Pledge pledge =
                read(ticket, line).stream()
                        .filter(one -> one.words().equals(words))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("promise", words));
        if (isMade(promises.of(ticket.id()), line, pledge)) {
            throw new Conflict("promise_already", null);
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

    /** Lines of the chat stand before the complaint; what the desk says itself, after it. */
    private List<Pledge> read(Ticket ticket, Message line) {
        boolean ofChat =
                line.channel().equals(Channel.ONLINE_CHAT.name())
                        && line.senderKind().equals(Actor.Kind.AGENT.name())
                        && !line.sentAt().isAfter(ticket.receivedAt());
        return ofChat
                ? reader.find(line.body(), line.sentAt()).stream().filter(Pledge::isDated).toList()
                : List.of();
    }

    private static boolean isMade(List<Promise> made, Message line, Pledge pledge) {
        return made.stream()
                .anyMatch(
                        one ->
                                one.source() == PromiseSource.CHAT
                                        && Objects.equals(one.sourceId(), line.id())
                                        && one.body().equals(pledge.words()));
    }
}
