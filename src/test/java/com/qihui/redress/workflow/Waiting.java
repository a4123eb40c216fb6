package com.qihui.redress.workflow;

import static com.qihui.redress.workflow.Complaints.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Complaints that wait for their complainants, and how their clocks stand. */
@TestComponent
public class Waiting {

    private final CustomerDesk customers;
    private final CustomerRequests requests;
    private final Desk desk;
    private final Messages messages;
    private final Ledgers ledgers;
    private final Journal journal;

    Waiting(
            CustomerDesk customers,
            CustomerRequests requests,
            Desk desk,
            Messages messages,
            Ledgers ledgers,
            Journal journal) {
        this.customers = customers;
        this.requests = requests;
        this.desk = desk;
        this.messages = messages;
        this.ledgers = ledgers;
        this.journal = journal;
    }

    public void add(Ticket ticket, FileComplaint.Piece piece) {
        customers.addEvidence(desk.now(ticket), List.of(NewPiece.seenElsewhere(piece)), SHOP);
    }

    public CustomerRequest onlyOpen(Ticket ticket) {
        List<CustomerRequest> open = requests.open(ticket.id());
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    public Message lastMessage(Ticket ticket) {
        List<Message> said = messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT));
        return said.get(said.size() - 1);
    }

    /** The latest of its kind. */
    public Ledger ledger(Ticket ticket, ClockKind kind) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    public ClockState state(Ticket ticket, ClockKind kind) {
        return ledger(ticket, kind).deadline().state();
    }

    public List<ClockState> states(Ticket ticket, ClockKind kind) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .map(ledger -> ledger.deadline().state())
                .toList();
    }

    public List<String> types(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }
}
