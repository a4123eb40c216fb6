package com.qihui.redress.console.ticket;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.order.Order;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.RemedyOrder;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.statement.Statement;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.TaskView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the screen shows of a complaint, as it was at one moment.
 *
 * @param citable the clauses in force when the order was made
 * @param clocks every clock it ever had, with how far each has run
 * @param record everything that happened, oldest first
 * @param intact whether nobody tampered with that record
 * @param tasks what is to be done now, by whomever
 */
record TicketFile(
        Ticket ticket,
        FileComplaint filing,
        Statement statement,
        List<Clause> citable,
        @Nullable Order order,
        List<EvidencePiece> pieces,
        @Nullable EvidenceVerdict verdict,
        List<TicketClock> clocks,
        List<Message> messages,
        List<Promise> promises,
        List<Proposal> proposals,
        @Nullable RemedyOrder remedy,
        @Nullable OutsideCase outside,
        List<RecordLine> record,
        boolean intact,
        List<TaskView> tasks,
        Instant readAt) {

    /** Two files of one ticket with the same last line show the same. */
    long lastLine() {
        return record.isEmpty() ? 0 : record.get(record.size() - 1).entry().id();
    }

    List<Promise> openPromises() {
        return promises.stream().filter(Promise::isOpen).toList();
    }

    List<Deadline> liveDeadlines() {
        return clocks.stream().map(TicketClock::deadline).filter(Deadline::isLive).toList();
    }
}
