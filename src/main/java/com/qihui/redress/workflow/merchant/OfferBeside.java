package com.qihui.redress.workflow.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A joint case has one solution in the end (R20): whichever side speaks first, the platform's word
 * is not wiped out by an offer that comes later, unless the offer gives the complainant more; and
 * an offer that the platform's word takes the place of does not vanish unsaid.
 */
@Component
class OfferBeside {

    private final Proposals proposals;
    private final Messages messages;
    private final VerdictWords words;
    private final Tickets tickets;

    OfferBeside(Proposals proposals, Messages messages, VerdictWords words, Tickets tickets) {
        this.proposals = proposals;
        this.messages = messages;
        this.words = words;
        this.tickets = tickets;
    }

    /** What the platform has put there by itself and nobody has decided on. */
    Optional<Proposal> verdict(Ticket ticket) {
        return proposals
                .latest(ticket.id())
                .filter(one -> one.state() == ProposalState.OPEN)
                .filter(one -> one.madeByParty() == ProposingParty.PLATFORM);
    }

    /** Money is compared with money; against an answer that grants nothing anything is more. */
    static boolean isMore(Remedy offered, @Nullable BigDecimal yuan, Proposal verdict) {
        if (!verdict.remedy().isExecutable()) {
            return offered.isExecutable();
        }
        BigDecimal granted = verdict.totalYuan();
        return yuan != null && granted != null && yuan.compareTo(granted) > 0;
    }

    /** The platform's is on its way in; what it takes the place of is still the last one kept. */
    @EventListener
    void on(JournalEvent event) {
        if (event.type().equals("SOLUTION_PROPOSED")
                && ProposingParty.PLATFORM.name().equals(event.data().get("party"))) {
            proposals
                    .latest(event.ticketId())
                    .filter(one -> one.madeByParty() == ProposingParty.MERCHANT)
                    .filter(one -> one.state() == ProposalState.WITHDRAWN)
                    .ifPresent(this::tellSuperseded);
        }
    }

    /** The merchant gives more than the platform found; what it found stays on record. */
    void tellBettered(Ticket ticket, Proposal verdict, Actor by) {
        tickets.tell(ticket, "VERDICT_BETTERED", by, facts(verdict));
    }

    private static Map<String, Object> facts(Proposal one) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("remedy", one.remedy().name());
        data.put("amountYuan", one.totalYuan());
        return data;
    }

    private void tellSuperseded(Proposal offer) {
        Ticket ticket = tickets.byId(offer.ticketId());
        tickets.tell(ticket, "OFFER_SUPERSEDED", Actor.SYSTEM, facts(offer));
        messages.say(
                ticket, MessageThread.MERCHANT, "TICKET", words.superseded(ticket), Actor.SYSTEM);
    }
}
