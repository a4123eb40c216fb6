package com.qihui.redress.answering;

import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.pledge.Doubt;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.statement.StatementDesk;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads an answer before it goes out and tells what its writer should look at: what a decision
 * lacks (R36), what belongs to somebody else, what is promised for a time that is over.
 */
@Component
public class AnswerCheck {

    private static final Set<String> DESK = Set.of("AGENT", "MANAGER", "ADMIN", "SYSTEM");

    private final Filings filings;
    private final OrderSnapshots orders;
    private final Messages messages;
    private final StatementDesk statements;
    private final PledgeReader pledges;
    private final OthersData others;
    private final Clock clock;
    private final AnswerRules rules = AnswerRules.load();

    AnswerCheck(
            Filings filings,
            OrderSnapshots orders,
            Messages messages,
            StatementDesk statements,
            PledgeReader pledges,
            OthersData others,
            Clock clock) {
        this.filings = filings;
        this.orders = orders;
        this.messages = messages;
        this.statements = statements;
        this.pledges = pledges;
        this.others = others;
        this.clock = clock;
    }

    /** Nothing is said about notes, which stay at the desk. */
    public List<Warning> of(Ticket ticket, MessageThread to, String text) {
        if (to == MessageThread.INTERNAL) {
            return List.of();
        }
        String plain = OwnData.plain(text);
        FileComplaint filed = filings.of(ticket.id());
        List<Warning> warnings = new ArrayList<>();
        if (to == MessageThread.COMPLAINANT) {
            warnings.addAll(rules.lacking(plain, filed, statements.citable(ticket)));
        }
        OwnData own =
                OwnData.of(ticket, filed, orders.of(ticket.id()).orElse(null), theirs(ticket, to));
        warnings.addAll(others.in(plain, ticket, own, to));
        pledges.find(text, clock.instant()).stream()
                .filter(one -> one.doubt() == Doubt.PAST)
                .forEach(one -> warnings.add(Warning.of(Concern.PAST_PROMISE, one.words())));
        return List.copyOf(warnings);
    }

    private List<String> theirs(Ticket ticket, MessageThread to) {
        return messages.of(ticket.id(), EnumSet.of(to)).stream()
                .filter(message -> !DESK.contains(message.senderKind()))
                .map(Message::body)
                .toList();
    }
}
