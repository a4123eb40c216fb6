package com.qihui.redress.conversation;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a complaint. Neither changed nor deleted; a correction follows it.
 *
 * @param senderKind the kind of {@code Actor} who said it
 * @param agentNo the number the complainant was told (R42)
 * @param corrects the message this one puts right
 */
public record Message(
        long id,
        MessageThread thread,
        String senderKind,
        String sender,
        @Nullable String agentNo,
        String channel,
        String body,
        Instant sentAt,
        @Nullable Long corrects,
        List<MessageFile> files) {

    private static final List<String> DESK =
            List.of(Actor.Kind.AGENT.name(), Actor.Kind.MANAGER.name(), Actor.Kind.ADMIN.name());

    /**
     * As a merchant reads it: without how to reach who complains, nor who of the desk spoke; where
     * the parties speak to each other, it sees that the complainant did.
     */
    public Message discreet(Discretion discretion) {
        boolean own = senderKind.equals(Actor.Kind.MERCHANT.name());
        Actor.Kind voice = isByComplainant() ? Actor.Kind.COMPLAINANT : Actor.Kind.AGENT;
        return new Message(
                id,
                thread,
                own ? senderKind : voice.name(),
                own ? sender : "",
                null,
                channel,
                discretion.text(body),
                sentAt,
                corrects,
                files.stream().map(file -> file.discreet(discretion)).toList());
    }

    /** By whatever way: on their page, by mail, through a shop. */
    public boolean isByComplainant() {
        return Actor.Kind.valueOf(senderKind).isComplainants();
    }

    /** A line of the chat that became the complaint: it was read where it was written (R24). */
    public boolean isOfChat(Ticket ticket) {
        return channel.equals(Channel.ONLINE_CHAT.name()) && !sentAt.isAfter(ticket.receivedAt());
    }

    public boolean isByDesk() {
        return DESK.contains(senderKind);
    }

    /** Whether this person, or this party that speaks with one voice, said it. */
    public boolean isBy(Actor actor) {
        return switch (actor.kind()) {
            case COMPLAINANT, CLIENT -> isByComplainant();
            case MERCHANT ->
                    senderKind.equals(Actor.Kind.MERCHANT.name()) && sender.equals(actor.name());
            case AGENT, MANAGER, ADMIN ->
                    isByDesk()
                            && sender.equals(actor.name())
                            && Objects.equals(agentNo, actor.agentNo());
            case SYSTEM -> senderKind.equals(Actor.Kind.SYSTEM.name());
        };
    }

    Message with(List<MessageFile> enclosed) {
        return new Message(
                id, thread, senderKind, sender, agentNo, channel, body, sentAt, corrects, enclosed);
    }
}
