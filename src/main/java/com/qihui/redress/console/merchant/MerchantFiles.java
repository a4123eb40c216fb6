package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Access;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.TaskView;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a merchant may know of a complaint about it, and what it can do there (E27). */
@Service
class MerchantFiles {

    private static final Set<ClockKind> ITS_CLOCKS =
            EnumSet.of(ClockKind.MERCHANT_RESPONSE, ClockKind.RESOLUTION);

    private final CurrentActor current;
    private final Tickets tickets;
    private final Filings filings;
    private final Evidence evidence;
    private final Proposals proposals;
    private final Messages messages;
    private final Deadlines deadlines;
    private final Casework casework;
    private final CustomerDesk desk;

    /** Who complains is named by nothing but their name; how to reach them stays with the desk. */
    record MerchantFile(
            Ticket ticket,
            FileComplaint filing,
            List<EvidencePiece> pieces,
            List<Proposal> proposals,
            List<Message> messages,
            List<Deadline> clocks,
            List<TaskView> tasks) {}

    MerchantFiles(
            CurrentActor current,
            Tickets tickets,
            Filings filings,
            Evidence evidence,
            Proposals proposals,
            Messages messages,
            Deadlines deadlines,
            Casework casework,
            CustomerDesk desk) {
        this.current = current;
        this.tickets = tickets;
        this.filings = filings;
        this.evidence = evidence;
        this.proposals = proposals;
        this.messages = messages;
        this.deadlines = deadlines;
        this.casework = casework;
        this.desk = desk;
    }

    /**
     * @throws NotFound when there is none that belongs to this merchant
     */
    @Transactional(readOnly = true)
    public MerchantFile load(String number) {
        Actor actor = current.get();
        Ticket ticket = Access.visible(actor, tickets.byNumber(number));
        long id = ticket.id();
        return new MerchantFile(
                ticket,
                filings.of(id),
                evidence.of(id),
                proposals.of(id),
                messages.of(id, EnumSet.of(MessageThread.MERCHANT)),
                deadlines.of(id).stream()
                        .filter(one -> one.isLive() && ITS_CLOCKS.contains(one.kind()))
                        .toList(),
                casework.tasksOf(ticket, actor).stream().filter(TaskView::workable).toList());
    }

    void complete(String taskId, String outcome, Map<String, String> fields) {
        casework.complete(taskId, outcome, fields, current.get());
    }

    @Transactional
    public void addEvidence(String number, List<NewPiece> pieces) {
        Actor actor = current.get();
        Ticket ticket = Access.visible(actor, tickets.byNumber(number));
        desk.addEvidence(ticket, pieces, actor);
    }

    @Transactional
    public void say(String number, String text) {
        Actor actor = current.get();
        Ticket ticket = Access.visible(actor, tickets.byNumber(number));
        desk.say(ticket, MessageThread.MERCHANT, "TICKET", text, actor);
    }
}
