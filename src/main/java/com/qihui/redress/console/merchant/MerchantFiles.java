package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.PagesRead;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.merchant.MerchantTurn;
import com.qihui.redress.merchant.MerchantTurns;
import com.qihui.redress.notification.Notices;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Heeded;
import com.qihui.redress.workflow.TaskView;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.merchant.ProvisionalVerdict;
import com.qihui.redress.workflow.merchant.ProvisionalVerdicts;
import com.qihui.redress.workflow.promise.PromiseDesk;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.EvidenceSight;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a merchant may know of a complaint about it, and what it can do there (E27). */
@Service
class MerchantFiles {

    private final CurrentActor current;
    private final Tickets tickets;
    private final MerchantSight sight;
    private final EvidenceSight evidence;
    private final Proposals proposals;
    private final ProvisionalVerdicts verdicts;
    private final MerchantTurns turns;
    private final Ledgers ledgers;
    private final Casework casework;
    private final CustomerDesk desk;
    private final DirectTalks direct;
    private final PagesRead readings;
    private final Notices notices;
    private final PromiseDesk promises;

    /**
     * As the merchant may read it all.
     *
     * @param discretion for what else is shown of the ticket
     * @param clocks of its own, with how they came about
     * @param direct whether it may write to the complainant
     * @param turns how it answered, each time it was asked
     */
    record MerchantFile(
            Ticket ticket,
            Discretion discretion,
            FileComplaint filing,
            List<EvidencePiece> pieces,
            List<Proposal> proposals,
            @Nullable ProvisionalVerdict verdict,
            List<MerchantTurn> turns,
            List<Message> messages,
            boolean direct,
            List<Promise> promises,
            List<Ledger> clocks,
            List<TaskView> tasks) {}

    MerchantFiles(
            CurrentActor current,
            Tickets tickets,
            MerchantSight sight,
            EvidenceSight evidence,
            Proposals proposals,
            ProvisionalVerdicts verdicts,
            MerchantTurns turns,
            Ledgers ledgers,
            Casework casework,
            CustomerDesk desk,
            DirectTalks direct,
            PagesRead readings,
            Notices notices,
            PromiseDesk promises) {
        this.current = current;
        this.tickets = tickets;
        this.sight = sight;
        this.evidence = evidence;
        this.proposals = proposals;
        this.verdicts = verdicts;
        this.turns = turns;
        this.ledgers = ledgers;
        this.casework = casework;
        this.desk = desk;
        this.direct = direct;
        this.readings = readings;
        this.notices = notices;
        this.promises = promises;
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
                sight.discretion(ticket),
                sight.filing(ticket),
                evidence.pieces(ticket, Actor.Kind.MERCHANT),
                proposals.of(id),
                verdicts.of(id).orElse(null),
                turns.of(id),
                sight.messages(ticket),
                direct.isOpen(ticket),
                sight.promises(ticket),
                ledgers.of(id).stream()
                        .filter(one -> one.deadline().isLive())
                        .filter(one -> MerchantSight.shows(one.deadline().kind()))
                        .toList(),
                casework.tasksOf(ticket, actor).stream().filter(TaskView::workable).toList());
    }

    /** Ends a task, and promises what its answer does: all or nothing. */
    void complete(
            String taskId, String outcome, Map<String, String> fields, List<MakePromise> promised) {
        casework.completeAnswering(taskId, outcome, fields, Heeded.ALL, promised, current.get());
    }

    @Transactional
    public void addEvidence(String number, List<NewPiece> pieces) {
        Actor actor = current.get();
        Ticket ticket = Access.visible(actor, tickets.byNumber(number));
        desk.addEvidence(ticket, pieces, actor);
    }

    /** Its people see what was said to them: they opened the page. */
    void seen(MerchantFile file) {
        readings.seen(
                file.ticket().id(),
                PagesRead.Reader.MERCHANT,
                file.messages().stream().mapToLong(Message::id).max().orElse(0));
        Long me = current.get().accountId();
        if (me != null) {
            notices.readAbout(me, file.ticket().id());
        }
    }

    /** Says something, and promises what goes with it: all or nothing. */
    @Transactional
    public void say(String number, SayMessage words, List<MakePromise> promised) {
        Actor actor = current.get();
        Ticket ticket = Access.visible(actor, tickets.byNumber(number));
        if (!promised.isEmpty()) {
            // Before anything is written: of two who promise then, each would wait for the other.
            ticket = tickets.lock(number);
        }
        Message said = desk.say(ticket, words, actor);
        for (MakePromise promise : promised) {
            promises.make(ticket, promise, PromiseSource.MESSAGE, said.id(), actor);
        }
    }

    @Transactional
    public void keep(String number, long promiseId, KeepPromise how) {
        promises.keep(tickets.byNumber(number), promiseId, how, current.get());
    }
}
