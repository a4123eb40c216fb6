package com.qihui.redress.console.ticket;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.WithdrawPromise;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.mail.out.OutgoingMails;
import com.qihui.redress.notification.Colleague;
import com.qihui.redress.notification.Colleagues;
import com.qihui.redress.statement.StatementDesk;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.ContactDesk;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.EvidenceDesk;
import com.qihui.redress.workflow.Heeded;
import com.qihui.redress.workflow.TalkDesk;
import com.qihui.redress.workflow.closing.NeedlessAnswers;
import com.qihui.redress.workflow.outside.OutsideDesk;
import com.qihui.redress.workflow.promise.ChatPromises;
import com.qihui.redress.workflow.promise.PromiseDesk;
import com.qihui.redress.workflow.remedy.RemedyDesk;
import com.qihui.redress.workflow.solution.SolutionDesk;
import com.qihui.redress.workflow.solution.SolutionPreview;
import com.qihui.redress.workflow.triage.TriageDesk;
import com.qihui.redress.workflow.triage.TriageEdit;
import com.qihui.redress.workflow.work.Access;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done on the screen of a complaint, one transaction each, by whoever is signed in. */
@Service
class TicketGestures {

    private final CurrentActor actor;
    private final Tickets tickets;
    private final Casework casework;
    private final CustomerDesk desk;
    private final TalkDesk talk;
    private final Colleagues colleagues;
    private final PromiseDesk promises;
    private final ChatPromises chatPromises;
    private final ContactDesk contacts;
    private final StatementDesk statements;
    private final EvidenceDesk evidence;
    private final TriageDesk triage;
    private final RemedyDesk remedies;
    private final SolutionDesk solutions;
    private final NeedlessAnswers needless;
    private final OutgoingMails mails;
    private final OutsideDesk outside;

    TicketGestures(
            CurrentActor actor,
            Tickets tickets,
            Casework casework,
            CustomerDesk desk,
            TalkDesk talk,
            Colleagues colleagues,
            PromiseDesk promises,
            ChatPromises chatPromises,
            ContactDesk contacts,
            StatementDesk statements,
            EvidenceDesk evidence,
            TriageDesk triage,
            RemedyDesk remedies,
            SolutionDesk solutions,
            NeedlessAnswers needless,
            OutgoingMails mails,
            OutsideDesk outside) {
        this.actor = actor;
        this.tickets = tickets;
        this.casework = casework;
        this.desk = desk;
        this.talk = talk;
        this.colleagues = colleagues;
        this.promises = promises;
        this.chatPromises = chatPromises;
        this.contacts = contacts;
        this.statements = statements;
        this.evidence = evidence;
        this.triage = triage;
        this.remedies = remedies;
        this.solutions = solutions;
        this.needless = needless;
        this.mails = mails;
        this.outside = outside;
    }

    void sendAgain(long mail) {
        mails.retry(mail, actor.get());
    }

    /** The law lets them go outside before the inside had its time (R23). */
    @Transactional
    public void openOutsideAtOnce(String number) {
        outside.openAtOnce(tickets.byNumber(number), actor.get());
    }

    void needsNoAnswer(String number, long message) {
        needless.mark(number, message, actor.get());
    }

    void needsAnAnswer(String number, long message) {
        needless.takeBack(number, message, actor.get());
    }

    void confirmPromise(String number, long message, String words) {
        chatPromises.confirm(number, message, words, actor.get());
    }

    void dismissPledge(String number, long message, String words) {
        chatPromises.dismiss(number, message, words, actor.get());
    }

    void offerPledgeAgain(String number, long message, String words) {
        chatPromises.offerAgain(number, message, words, actor.get());
    }

    void mark(String number, int pieceNo, String detail, boolean seen) {
        evidence.mark(number, pieceNo, detail, seen, actor.get());
    }

    /** Says of everything that was not looked for yet that it is there. */
    @Transactional
    public void confirm(String number, int pieceNo, List<String> details) {
        details.forEach(detail -> evidence.mark(number, pieceNo, detail, true, actor.get()));
    }

    void sort(String number, int pieceNo, EvidenceKind kind) {
        evidence.sort(number, pieceNo, kind, actor.get());
    }

    @Transactional
    public void addEvidence(String number, List<NewPiece> pieces) {
        desk.addEvidence(tickets.byNumber(number), pieces, actor.get());
    }

    void claim(String taskId) {
        casework.claim(taskId, actor.get());
    }

    void release(String taskId) {
        casework.release(taskId, actor.get());
    }

    SolutionPreview preview(Ticket ticket, Map<String, String> filledIn) {
        return solutions.preview(ticket, filledIn, actor.get());
    }

    /** Ends a task, and promises what its answer does: all or nothing. */
    void complete(String taskId, Ending how) {
        casework.completeAnswering(
                taskId,
                how.outcome(),
                how.fields(),
                Heeded.shown(how.heeded()).after(how.lastSeen()),
                how.promised(),
                actor.get());
    }

    void allowDirect(String number, boolean allowed) {
        talk.allowDirect(number, allowed, actor.get());
    }

    EvidencePiece takeAsEvidence(String number, Message message, MessageFile file) {
        return talk.takeAsEvidence(number, message.id(), file.fileNo(), actor.get());
    }

    /** Who can be named in a note; nobody reminds themselves. */
    List<Colleague> colleagues() {
        Long me = actor.get().accountId();
        return colleagues.all().stream().filter(one -> me == null || one.id() != me).toList();
    }

    /** Writes down a talk, with its recording if there is one. */
    @Transactional
    public void log(String number, LogContact told, @Nullable NewPiece recording) {
        Ticket ticket = tickets.byNumber(number);
        if (recording == null) {
            contacts.log(ticket, told, actor.get());
        } else {
            contacts.log(ticket, told, recording, actor.get());
        }
    }

    @Transactional
    public void keepPromise(String number, long promiseId, KeepPromise how) {
        promises.keep(tickets.byNumber(number), promiseId, how, actor.get());
    }

    @Transactional
    public void withdrawPromise(String number, long promiseId, WithdrawPromise how) {
        promises.withdraw(tickets.byNumber(number), promiseId, how, actor.get());
    }

    @Transactional
    public void reopen(String number, String reason) {
        desk.reopen(tickets.byNumber(number), reason, actor.get());
    }

    /**
     * @param rest only what is not paid yet
     */
    @Transactional
    public void withdrawRemedy(String number, String reason, boolean rest) {
        if (rest) {
            remedies.withdrawRest(tickets.byNumber(number), reason, actor.get());
        } else {
            remedies.withdraw(tickets.byNumber(number), reason, actor.get());
        }
    }

    @Transactional
    public void raise(String number) {
        Ticket ticket = Access.visible(actor.get(), tickets.byNumber(number));
        Priority raised = ticket.priority().raised();
        tickets.raise(ticket, raised, actor.get());
    }

    void confirmTriage(TicketFile read) {
        triage.confirm(read.ticket().number(), read.ticket().version(), actor.get());
    }

    void correctTriage(TicketFile read, TriageEdit edit, String reason) {
        triage.correct(read.ticket().number(), read.ticket().version(), edit, reason, actor.get());
    }

    @Transactional
    public void correctStatement(TicketFile read, String text, String reason) {
        statements.correct(seen(read), read.statement().changes(), text, reason, actor.get());
    }

    @Transactional
    public void citeClause(TicketFile read, String number) {
        statements.cite(seen(read), read.statement().changes(), number, actor.get());
    }

    @Transactional
    public void dropClause(TicketFile read, String number) {
        statements.drop(seen(read), read.statement().changes(), number, actor.get());
    }

    private Ticket seen(TicketFile read) {
        return Access.visible(actor.get(), tickets.byNumber(read.ticket().number()));
    }
}
