package com.qihui.redress.console.ticket;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.Route;
import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.evidence.ChecklistLine;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.mail.out.OutgoingMail;
import com.qihui.redress.order.Order;
import com.qihui.redress.remedy.FinalAnswer;
import com.qihui.redress.remedy.InstructionState;
import com.qihui.redress.remedy.LineProgress;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.RemedyOrder;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.statement.Statement;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.OpenMatter;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.workflow.TaskView;
import com.qihui.redress.workflow.closing.NeedlessAnswers.Replies;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.qihui.redress.workflow.promise.ChatPromises;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the screen shows of a complaint, as it was at one moment.
 *
 * @param citable the clauses in force when the order was made
 * @param requests what the complainant is asked for and has not answered
 * @param clocks every clock it ever had, with how far each has run
 * @param finals what was said last about refused solutions
 * @param open what stands in the way of closing, once nothing else is to be done
 * @param talk how far what was said got, and whether the parties may write to each other
 * @param offers what sounds like a promise in lines of a chat, by message
 * @param contacts talks on record, in the order in which they happened
 * @param abroad where it has been outside
 * @param undelivered mails about it that nobody received
 * @param record everything that happened, oldest first
 * @param intact whether nobody tampered with that record
 * @param history what earlier complaints of the same person suggest
 * @param progress of each part of the remedy
 * @param tasks what is to be done now, by whomever
 */
record TicketFile(
        Ticket ticket,
        FileComplaint filing,
        Statement statement,
        List<Clause> citable,
        @Nullable Order order,
        List<CheckedPiece> pieces,
        @Nullable EvidenceVerdict verdict,
        List<CustomerRequest> requests,
        List<TicketClock> clocks,
        List<Message> messages,
        Replies replies,
        TicketTalk talk,
        List<Promise> promises,
        Map<Long, List<ChatPromises.Offer>> offers,
        List<Contact> contacts,
        List<Proposal> proposals,
        List<FinalAnswer> finals,
        List<OpenMatter> open,
        @Nullable RemedyOrder remedy,
        List<LineProgress> progress,
        OutsideStory abroad,
        Route route,
        List<OutgoingMail> undelivered,
        List<RecordLine> record,
        boolean intact,
        List<TaskView> tasks,
        @Nullable TriageReason history,
        Instant readAt) {

    /** The present case outside, or the last there was. */
    @Nullable OutsideCase outside() {
        return abroad.latest();
    }

    /** Two files of one ticket with the same last line show the same. */
    long lastLine() {
        return record.isEmpty() ? 0 : record.get(record.size() - 1).entry().id();
    }

    Happening.Reply reply(Message message) {
        if (replies.needless().contains(message.id())) {
            return Happening.Reply.NEEDLESS;
        }
        return replies.owed().contains(message.id()) ? Happening.Reply.OWED : Happening.Reply.NONE;
    }

    /** Whether part of the solution is paid and part of it is not. */
    boolean isPartlyPaid() {
        return progress.stream().anyMatch(one -> one.state() == InstructionState.DONE);
    }

    /** Each piece that is asked for, with how it stands. */
    List<ChecklistLine> checklist() {
        return verdict == null ? List.of() : verdict.lines();
    }

    /** Which of these gaps nobody has asked the complainant about yet. */
    List<String> unasked(List<String> missing) {
        return missing.stream().filter(code -> request(code).isEmpty()).toList();
    }

    /** Of those what the platform does not hold itself: of its own order nobody needs a picture. */
    List<String> worthAsking(List<String> missing) {
        String kept = EvidenceKind.ORDER_DETAIL.name();
        return unasked(missing).stream()
                .filter(code -> order == null || !code.split("\\.", 2)[0].equals(kept))
                .toList();
    }

    /** The open request about a gap, be it about the whole piece or this detail of it. */
    Optional<CustomerRequest> request(String code) {
        String kind = code.split("\\.", 2)[0];
        return requests.stream()
                .filter(one -> one.missing().contains(code) || one.missing().contains(kind))
                .findFirst();
    }

    List<Promise> openPromises() {
        return promises.stream().filter(Promise::isOpen).toList();
    }

    List<Deadline> liveDeadlines() {
        return clocks.stream().map(TicketClock::deadline).filter(Deadline::isLive).toList();
    }
}
