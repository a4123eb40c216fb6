package com.qihui.redress.workflow.merchant;

import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.OpenPromise;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a merchant may know of its own complaint, from whatever surface it looks: not how to reach
 * who complains, not what desk and complainant say to each other, not what the desk thinks (E27).
 */
@Component
public class MerchantSight {

    private static final Set<ClockKind> CLOCKS =
            EnumSet.of(
                    ClockKind.MERCHANT_RESPONSE, ClockKind.MERCHANT_APPEAL, ClockKind.RESOLUTION);

    /** What happened between the parties; all else is the desk's own affair. */
    private static final Set<String> EVENTS =
            Set.of(
                    "COMPLAINT_FILED",
                    "MERCHANT_ASKED",
                    "MERCHANT_REMINDED",
                    "MERCHANT_OFFERED",
                    "MERCHANT_CONTESTED",
                    "MERCHANT_SILENT",
                    "MERCHANT_BARRED",
                    "OFFER_SUPERSEDED",
                    "PROVISIONAL_VERDICT",
                    "VERDICT_APPEALED",
                    "VERDICT_FINAL",
                    "EVIDENCE_ADDED",
                    "DIRECT_TALK_ALLOWED",
                    "DIRECT_TALK_ENDED",
                    "INVESTIGATION_STARTED",
                    "SOLUTION_PROPOSED",
                    "PROPOSAL_PRESENTED",
                    "PROPOSAL_ACCEPTED",
                    "PROPOSAL_ACCEPTED_BY_SILENCE",
                    "PROPOSAL_REFUSED",
                    "PROPOSAL_WITHDRAWN",
                    "REMEDY_EXECUTED",
                    "CLOSED",
                    "REOPENED");

    private final Tickets tickets;
    private final Filings filings;
    private final Messages messages;
    private final Promises promises;
    private final Deadlines deadlines;

    MerchantSight(
            Tickets tickets,
            Filings filings,
            Messages messages,
            Promises promises,
            Deadlines deadlines) {
        this.tickets = tickets;
        this.filings = filings;
        this.messages = messages;
        this.promises = promises;
        this.deadlines = deadlines;
    }

    public static boolean shows(ClockKind clock) {
        return CLOCKS.contains(clock);
    }

    public static boolean shows(String event) {
        return EVENTS.contains(event);
    }

    public Discretion discretion(Ticket ticket) {
        return Discretion.of(ticket, filings.of(ticket.id()));
    }

    public FileComplaint filing(Ticket ticket) {
        FileComplaint filed = filings.of(ticket.id());
        return Discretion.of(ticket, filed).filing(filed);
    }

    /** What desk and complainant said to it; of the desk it hears one voice. */
    public List<Message> messages(Ticket ticket) {
        Discretion discretion = discretion(ticket);
        return messages
                .of(ticket.id(), EnumSet.of(MessageThread.MERCHANT, MessageThread.PARTIES))
                .stream()
                .map(one -> one.discreet(discretion))
                .toList();
    }

    /** Its own promises; what the desk promises is between desk and complainant. */
    public List<Promise> promises(Ticket ticket) {
        return promises.of(ticket.id()).stream().filter(MerchantSight::isOwn).toList();
    }

    /** The words of a promise of its own, wherever it is listed. */
    public String told(OpenPromise promise) {
        return discretion(tickets.byId(promise.ticketId())).text(promise.body());
    }

    static boolean isOwn(Promise promise) {
        return promise.promiser() == Promiser.MERCHANT;
    }

    /**
     * @throws NotFound as if there were none, for a promise of the desk
     */
    public static void requireOwn(Promise promise) {
        if (!isOwn(promise)) {
            throw new NotFound("promise", promise.id());
        }
    }

    /** All of its clocks there ever were, oldest first. */
    public List<Deadline> clocks(Ticket ticket) {
        return deadlines.of(ticket.id()).stream().filter(one -> shows(one.kind())).toList();
    }
}
