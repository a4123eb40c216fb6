package com.qihui.redress.workflow.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.merchant.MerchantTurns;
import com.qihui.redress.merchant.MerchantTurns.Asked;
import com.qihui.redress.remedy.Grounds;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.Side;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.solution.CustomerProposal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens on a merchant's side of a complaint when it stays silent or appeals (E28). */
@Component
class MerchantSide {

    private final MerchantSilence silence;
    private final ProvisionalVerdicts verdicts;
    private final VerdictWords words;
    private final MerchantTurns turns;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final CustomerProposal proposal;
    private final Messages messages;
    private final Tickets tickets;

    MerchantSide(
            MerchantSilence silence,
            ProvisionalVerdicts verdicts,
            VerdictWords words,
            MerchantTurns turns,
            Deadlines deadlines,
            CaseClocks clocks,
            CustomerProposal proposal,
            Messages messages,
            Tickets tickets) {
        this.silence = silence;
        this.verdicts = verdicts;
        this.words = words;
        this.turns = turns;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.proposal = proposal;
        this.messages = messages;
        this.tickets = tickets;
    }

    /** What it was asked, for its record; none for a complaint about nobody the platform knows. */
    Optional<Asked> asked(Ticket ticket) {
        Long merchant = ticket.merchantId();
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == ClockKind.MERCHANT_RESPONSE)
                .reduce((earlier, later) -> later)
                .filter(turn -> merchant != null)
                .map(turn -> asked(ticket, java.util.Objects.requireNonNull(merchant), turn));
    }

    private static Asked asked(Ticket ticket, long merchant, Deadline turn) {
        return new Asked(merchant, ticket.id(), ticket.number(), turn.startedAt(), turn.dueAt());
    }

    /** Its time is over and it said nothing. */
    void staySilent(Ticket ticket) {
        clocks.meet(ticket, ClockKind.MERCHANT_RESPONSE);
        asked(ticket).ifPresent(turns::silent);
        tickets.tell(ticket, "MERCHANT_SILENT", Actor.SYSTEM, Map.of());
    }

    /**
     * @return until when it may appeal; none where a person of the platform decides
     */
    Optional<Instant> judgeSilence(Ticket ticket) {
        if (proposal.isOpen(ticket)) {
            return Optional.empty();
        }
        return silence.grants(ticket).map(granted -> issue(ticket, granted));
    }

    private Instant issue(Ticket ticket, MerchantSilence.Granted granted) {
        Instant due = clocks.appealTurn(ticket);
        verdicts.issue(ticket, granted, words.answer(ticket, granted), due);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("remedy", granted.remedy().name());
        data.put("amountYuan", granted.amountYuan());
        data.put("dueAt", due.toString());
        tickets.tell(ticket, "PROVISIONAL_VERDICT", Actor.SYSTEM, data);
        say(ticket, MessageThread.COMPLAINANT, words.toComplainant(ticket, granted, due));
        say(ticket, MessageThread.MERCHANT, words.toMerchant(ticket, granted, due));
        return due;
    }

    /** Nobody appealed: the verdict goes to the complainant. A solution there by now stays. */
    void confirm(Ticket ticket) {
        ProvisionalVerdict verdict = open(ticket);
        verdicts.confirm(verdict);
        clocks.endAppeal(ticket);
        tickets.tell(ticket, "VERDICT_FINAL", Actor.SYSTEM, Map.of());
        say(ticket, MessageThread.MERCHANT, words.stands(ticket));
        if (!proposal.isOpen(ticket)) {
            proposal.make(ticket, solution(verdict), Actor.SYSTEM);
        }
    }

    void passAppealOn(Ticket ticket) {
        clocks.endAppeal(ticket);
        boolean lifted = open(ticket).state() == ProvisionalVerdict.State.LIFTED;
        say(
                ticket,
                MessageThread.COMPLAINANT,
                lifted ? words.lifted(ticket) : words.appealed(ticket));
    }

    /** Who may not appeal any more is not held to a verdict nobody heard it on. */
    void lift(Ticket ticket) {
        verdicts.lift(open(ticket));
    }

    ProvisionalVerdict open(Ticket ticket) {
        return verdicts.of(ticket.id())
                .orElseThrow(() -> new IllegalStateException(ticket.number() + " has no verdict"));
    }

    /** The platform's word, and the merchant's to bear. */
    private static Propose solution(ProvisionalVerdict verdict) {
        RemedyLine owed =
                new RemedyLine(
                        1, Side.MERCHANT, verdict.remedy(), verdict.amountYuan(), Side.MERCHANT);
        return new Propose(ProposingParty.PLATFORM, List.of(owed), verdict.answer(), Grounds.NONE);
    }

    private void say(Ticket ticket, MessageThread thread, String text) {
        messages.say(ticket, thread, "TICKET", text, Actor.SYSTEM);
    }
}
