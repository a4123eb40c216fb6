package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.remedy.RefusalGround;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.AlarmTimers;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.closing.ClosingStage;
import com.qihui.redress.workflow.closing.Reopening;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import com.qihui.redress.workflow.evidence.EvidenceRequests;
import com.qihui.redress.workflow.evidence.EvidenceStage;
import com.qihui.redress.workflow.evidence.EvidenceTasks;
import com.qihui.redress.workflow.evidence.EvidenceWanted;
import com.qihui.redress.workflow.promise.PromiseDesk;
import com.qihui.redress.workflow.solution.DecideOnProposal;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.EvidenceSight;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.Worklist;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can happen to a complaint at any time, beside its tasks. */
@Service
public class CustomerDesk {

    private final Tickets tickets;
    private final Casework casework;
    private final Worklist worklist;
    private final Evidence evidence;
    private final EvidenceSight sight;
    private final EvidenceStage stage;
    private final EvidenceRequests asking;
    private final EvidenceTasks waiting;
    private final Messages messages;
    private final DirectTalks direct;
    private final PromiseDesk promises;
    private final CaseClocks clocks;
    private final AlarmTimers timers;
    private final Reopening reopening;
    private final ClosingStage closing;
    private final RuntimeService runtime;

    CustomerDesk(
            Tickets tickets,
            Casework casework,
            Worklist worklist,
            Evidence evidence,
            EvidenceSight sight,
            EvidenceStage stage,
            EvidenceRequests asking,
            EvidenceTasks waiting,
            Messages messages,
            DirectTalks direct,
            PromiseDesk promises,
            CaseClocks clocks,
            AlarmTimers timers,
            Reopening reopening,
            ClosingStage closing,
            RuntimeService runtime) {
        this.tickets = tickets;
        this.casework = casework;
        this.worklist = worklist;
        this.evidence = evidence;
        this.sight = sight;
        this.stage = stage;
        this.asking = asking;
        this.waiting = waiting;
        this.messages = messages;
        this.direct = direct;
        this.promises = promises;
        this.clocks = clocks;
        this.timers = timers;
        this.reopening = reopening;
        this.closing = closing;
        this.runtime = runtime;
    }

    /** As {@link #decide(Ticket, boolean, RefusalGround, String, Actor)}, in words only. */
    @Transactional
    public void decide(Ticket ticket, boolean accepted, @Nullable String reason, Actor by) {
        decide(ticket, accepted, null, reason, by);
    }

    /**
     * The complainant's word on the proposed solution.
     *
     * @param ground of a refusal; one that says nothing by itself needs the reason
     * @throws Conflict when nothing is proposed, or it was decided already
     */
    @Transactional
    public void decide(
            Ticket ticket,
            boolean accepted,
            @Nullable RefusalGround ground,
            @Nullable String reason,
            Actor by) {
        Access.visible(by, ticket);
        if (by.kind() == Actor.Kind.MERCHANT) {
            throw new AccessDeniedException("a merchant does not decide for the complainant");
        }
        WorkRow decision =
                worklist.of(ticket.id(), by).stream()
                        .filter(row -> row.task() == CaseTask.DECIDE_ON_PROPOSAL)
                        .findFirst()
                        .orElseThrow(() -> new Conflict("nothing_proposed", ticket.version()));
        if (!accepted && !DecideOnProposal.saysWhy(ground, reason)) {
            throw RuleViolation.of("reason", "required");
        }
        Map<String, Object> fields = new HashMap<>();
        if (reason != null) {
            fields.put(DecideOnProposal.REASON, reason);
        }
        if (!accepted && ground != null) {
            fields.put(DecideOnProposal.GROUND, ground.name());
        }
        casework.complete(
                decision.taskId(),
                accepted ? DecideOnProposal.ACCEPT : DecideOnProposal.REFUSE,
                fields,
                by);
    }

    /**
     * A new round under the same number; what was before stays as it was.
     *
     * @throws Conflict when it is open, or closed too long ago
     */
    @Transactional
    public Ticket reopen(Ticket ticket, String reason, Actor by) {
        Access.visible(by, ticket);
        if (by.kind() == Actor.Kind.MERCHANT) {
            throw new AccessDeniedException("a merchant does not reopen complaints");
        }
        reopening.require(ticket);
        Ticket reopened = tickets.reopen(ticket, reason, by);
        clocks.startReopened(reopened);
        runtime.startProcessInstanceByMessage(
                ComplaintProcess.REOPENED,
                reopened.number(),
                Map.of(AlarmTimers.CYCLE, timers.cycle(reopened.id())));
        return reopened;
    }

    /**
     * Pieces are added at any time, also to a closed complaint, and judged with the others (R44).
     *
     * @return what was added
     * @throws RefusedFile when the ticket's files would be larger together than allowed
     * @throws RuleViolation when one corrects a piece that its giver may not know of
     */
    @Transactional
    public List<EvidencePiece> addEvidence(Ticket ticket, List<NewPiece> pieces, Actor by) {
        Access.visible(by, ticket);
        // Files come several at once; each waits for the one before instead of failing.
        Ticket locked = tickets.lock(ticket.number());
        requireKnown(locked, pieces, by);
        List<EvidencePiece> added = evidence.add(locked, pieces, by);
        evidenceChanged(locked, by);
        return added;
    }

    private void requireKnown(Ticket ticket, List<NewPiece> pieces, Actor by) {
        Set<Integer> corrected =
                pieces.stream()
                        .map(NewPiece::corrects)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (!corrected.isEmpty() && !sight.numbers(ticket, sight.side(by)).containsAll(corrected)) {
            throw RuleViolation.of("corrects", "piece_unknown");
        }
    }

    /**
     * A piece came, or somebody marked what is seen on one: it is judged anew, and what waited for
     * it goes on if that is enough. To be called in the transaction of the change.
     */
    @Transactional
    public void evidenceChanged(Ticket ticket, Actor by) {
        Access.visible(by, ticket);
        waiting.settle(ticket, stage.rejudge(ticket));
    }

    /**
     * Asks the complainant for pieces, at any stage. What waits for them stands still until they
     * have come or the time for it is over.
     *
     * @param missing pieces and details as the checklist names them, at most {@value
     *     EvidenceWanted#MOST}
     * @param question in the asker's own words; at most {@value CustomerRequests#QUESTION}
     *     characters, and empty only when pieces are named
     * @throws Conflict when the complaint is closed
     */
    @Transactional
    public CustomerRequest askEvidence(
            Ticket ticket, List<String> missing, String question, Actor by) {
        Access.visible(by, ticket);
        if (!by.isStaff()) {
            throw new AccessDeniedException(by.kind() + " does not ask for evidence");
        }
        Access.requireWork(by, Lane.DESK);
        if (ticket.isClosed()) {
            throw new Conflict("closed", ticket.version());
        }
        EvidenceWanted wanted = EvidenceWanted.of(missing, question);
        CustomerRequest asked = asking.askBeside(ticket, wanted.missing(), wanted.question(), by);
        waiting.begin(ticket, asked);
        return asked;
    }

    /** Says something to one of the parties, or to colleagues only. */
    @Transactional
    public Message say(Ticket ticket, MessageThread thread, String channel, String body, Actor by) {
        return say(ticket, SayMessage.of(thread, channel, body), by);
    }

    /**
     * As {@link #say(Ticket, MessageThread, String, String, Actor)}, with files, or to put right
     * what one said before.
     *
     * @throws NotFound when what is corrected is not the sender's own, of that thread
     * @throws Conflict when it was corrected already, or the parties may not write to each other
     * @throws RefusedFile when the ticket's files would be larger together than allowed
     */
    @Transactional
    public Message say(Ticket about, SayMessage words, Actor by) {
        return say(about, words, by, said -> {});
    }

    /**
     * The same, and what goes with it: done before the complaint is closed, if it waited for
     * nothing but an answer, so that it is not closed over what was promised (R46).
     */
    @Transactional
    public Message say(Ticket about, SayMessage words, Actor by, Consumer<Message> withIt) {
        MessageThread thread = words.thread();
        requireMaySpeak(about, thread, by);
        // Of two corrections of one message, the second is told of the first.
        boolean inTurn = words.corrects() != null || !words.files().isEmpty();
        Ticket ticket = inTurn ? tickets.lock(about.number()) : about;
        if (thread == MessageThread.PARTIES) {
            requireParty(ticket, by);
        }
        boolean answer = by.isStaff() && thread == MessageThread.COMPLAINANT;
        if (answer) {
            clocks.answered(ticket);
        }
        Message said = messages.say(ticket, words, by);
        withIt.accept(said);
        if (answer) {
            closing.goOn(ticket);
        }
        return said;
    }

    /**
     * @throws NotFound for whom there is no such complaint
     * @throws AccessDeniedException for whom there is no such thread
     */
    static void requireMaySpeak(Ticket about, MessageThread thread, Actor by) {
        Access.visible(by, about);
        if (!Messages.readableBy(by).contains(thread)) {
            throw new AccessDeniedException(by.kind() + " does not speak in " + thread);
        }
    }

    /** The desk reads along; what it has to say it says to each in their own thread. */
    private void requireParty(Ticket ticket, Actor by) {
        if (by.isStaff()) {
            throw new AccessDeniedException("the desk does not speak between the parties");
        }
        direct.requireOpen(ticket);
    }

    /** Promises something that is told to nobody in the same breath. */
    @Transactional
    public Promise promise(Ticket ticket, String text, Instant dueAt, Actor by) {
        return promises.make(ticket, new MakePromise(text, dueAt), PromiseSource.MESSAGE, null, by);
    }

    /**
     * @param proof what shows it, in words
     */
    @Transactional
    public void keepPromise(Ticket ticket, long promiseId, String proof, Actor by) {
        promises.keep(ticket, promiseId, KeepPromise.shownBy(proof), by);
    }
}
