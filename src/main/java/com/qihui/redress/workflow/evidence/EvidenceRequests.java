package com.qihui.redress.workflow.evidence;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.Completeness;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.evidence.CustomerRequest.Ending;
import com.qihui.redress.workflow.evidence.CustomerRequest.Kind;
import com.qihui.redress.workflow.evidence.CustomerRequests.Wanted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks complainants for exactly what is missing, and says when that has come (R18, R44). */
@Component
public class EvidenceRequests {

    private static final String GUARDIAN = EvidenceKind.GUARDIAN_PROOF.name();

    private final Evidence evidence;
    private final EvidenceStage stage;
    private final CustomerRequests requests;
    private final RequestWords words;
    private final Messages messages;
    private final Tickets tickets;
    private final CaseClocks clocks;
    private final HeldEvidence held;

    EvidenceRequests(
            Evidence evidence,
            EvidenceStage stage,
            CustomerRequests requests,
            RequestWords words,
            Messages messages,
            Tickets tickets,
            CaseClocks clocks,
            HeldEvidence held) {
        this.evidence = evidence;
        this.stage = stage;
        this.requests = requests;
        this.words = words;
        this.messages = messages;
        this.tickets = tickets;
        this.clocks = clocks;
        this.held = held;
    }

    /**
     * For all that the checklist misses and the platform does not hold itself, since there is too
     * little to look at.
     *
     * @return the variables of the process that waits for it
     */
    public Map<String, Object> askWhatIsMissing(Ticket ticket) {
        EvidenceVerdict verdict = verdict(ticket);
        String order = verdict.lacksOrder() ? words.order(ticket) : "";
        List<String> others = held.without(ticket, verdict.missing());
        // Where the order's picture is all that is missing, something has to be asked for.
        List<String> missing = others.isEmpty() ? verdict.missing() : others;
        Ticket waiting = await(ticket, missing, order, Actor.SYSTEM);
        return variables(ask(waiting, missing, order, Actor.SYSTEM));
    }

    /**
     * A person asks before they say who handles it; whatever comes, they look at it again. What the
     * checklist misses is mentioned with their question.
     *
     * @return the variables of the process that waits for it
     */
    public Map<String, Object> askFromTriage(Ticket ticket, String question, Actor by) {
        List<String> gaps = held.without(ticket, verdict(ticket).missing());
        Ticket waiting = await(ticket, gaps, question, by);
        CustomerRequest asked =
                requests.begin(
                        waiting,
                        Kind.EVIDENCE,
                        new Wanted(List.of(), List.of(), question, count(ticket)),
                        by);
        say(waiting, words.question(waiting, asked, stage.wanted(waiting, gaps)), by);
        return variables(asked);
    }

    /**
     * Of a minor's complaint: whether who speaks for them is still to be shown and was not asked
     * for before. What was complained of long ago goes on with what there is.
     */
    public boolean lacksGuardianProof(Ticket ticket) {
        return ticket.flags().contains(Flag.MINOR)
                && verdict(ticket).missing().contains(GUARDIAN)
                && requests.of(ticket.id()).stream()
                        .noneMatch(asked -> asked.missing().contains(GUARDIAN))
                && !clocks.isTurnOver(ticket);
    }

    /**
     * Asked before anybody handles it.
     *
     * @return the variables of the process that waits for it
     */
    public Map<String, Object> askGuardianProof(Ticket ticket) {
        List<String> proof = List.of(GUARDIAN);
        Ticket waiting = await(ticket, proof, "", Actor.SYSTEM);
        return variables(ask(waiting, proof, "", Actor.SYSTEM));
    }

    /** Beside whatever else goes on with the complaint. */
    public CustomerRequest askBeside(
            Ticket ticket, List<String> missing, String question, Actor by) {
        CustomerRequest asked = ask(ticket, missing, question, by);
        Map<String, Object> data = asked(missing, question);
        data.put("dueAt", asked.dueAt().toString());
        tickets.tell(ticket, "EVIDENCE_ASKED", by, data);
        return asked;
    }

    private Ticket await(Ticket ticket, List<String> missing, String question, Actor by) {
        return tickets.move(
                ticket, Status.AWAITING_CUSTOMER, "EVIDENCE_ASKED", by, asked(missing, question));
    }

    private CustomerRequest ask(Ticket ticket, List<String> missing, String question, Actor by) {
        List<String> known = verdict(ticket).missing();
        List<String> beyond = missing.stream().filter(code -> !known.contains(code)).toList();
        CustomerRequest asked =
                requests.begin(
                        ticket,
                        Kind.EVIDENCE,
                        new Wanted(missing, beyond, question, count(ticket)),
                        by);
        say(ticket, words.request(ticket, asked, stage.wanted(ticket, missing)), by);
        return asked;
    }

    /** A person's words are an answer of the desk, the program's are not. */
    private void say(Ticket ticket, String text, Actor by) {
        if (by.isStaff()) {
            clocks.answered(ticket);
        }
        messages.say(ticket, MessageThread.COMPLAINANT, Channel.TICKET.name(), text, by);
    }

    void remind(Ticket ticket, CustomerRequest asked) {
        List<String> missing =
                asked.missing().stream().filter(code -> isWanting(ticket, asked, code)).toList();
        tickets.tell(ticket, "CUSTOMER_REMINDED", Actor.SYSTEM, Map.of("missing", missing));
        say(ticket, words.reminder(ticket, asked, stage.wanted(ticket, missing)), Actor.SYSTEM);
        requests.reminded(asked.id());
    }

    /** Silence closes nothing: what there is goes on. */
    void lapse(Ticket ticket, CustomerRequest asked) {
        List<String> missing =
                asked.missing().stream().filter(code -> isWanting(ticket, asked, code)).toList();
        tickets.tell(ticket, "EVIDENCE_LAPSED", Actor.SYSTEM, Map.of("missing", missing));
        say(ticket, words.lapse(ticket), Actor.SYSTEM);
    }

    void conclude(Ticket ticket, long requestId, Ending ending) {
        requests.lock(requestId)
                .ifPresent(
                        asked -> {
                            requests.end(ticket, asked, ending);
                            if (ending == Ending.PROVIDED) {
                                tickets.tell(ticket, "EVIDENCE_PROVIDED", Actor.SYSTEM, Map.of());
                            }
                        });
    }

    /**
     * Whether enough has come: of what the checklist misses so much that it can be worked with, of
     * what a person asked for everything, of a mere question anything.
     */
    boolean isAnswered(Ticket ticket, CustomerRequest asked) {
        boolean whatever = asked.automatic() && !asked.missing().equals(List.of(GUARDIAN));
        if (whatever && verdict(ticket).completeness() != Completeness.INSUFFICIENT) {
            return true;
        }
        return asked.missing().isEmpty()
                ? !since(ticket, asked).isEmpty()
                : asked.missing().stream().noneMatch(code -> isWanting(ticket, asked, code));
    }

    private boolean isWanting(Ticket ticket, CustomerRequest asked, String code) {
        String kind = code.replaceFirst("\\..*", "");
        List<String> missing = verdict(ticket).missing();
        if (missing.contains(code) || missing.contains(kind)) {
            return true;
        }
        return asked.beyond().contains(code)
                && since(ticket, asked).stream()
                        .filter(EvidencePiece::given)
                        .noneMatch(piece -> piece.kind().name().equals(kind));
    }

    private List<EvidencePiece> since(Ticket ticket, CustomerRequest asked) {
        return evidence.of(ticket.id()).stream().skip(asked.piecesBefore()).toList();
    }

    private int count(Ticket ticket) {
        return evidence.of(ticket.id()).size();
    }

    private EvidenceVerdict verdict(Ticket ticket) {
        return evidence.verdict(ticket.id()).orElseGet(() -> stage.rejudge(ticket));
    }

    private static Map<String, Object> asked(List<String> missing, String question) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("missing", missing);
        if (!question.isBlank()) {
            data.put("question", question);
        }
        return data;
    }

    static Map<String, Object> variables(CustomerRequest asked) {
        return Map.of(
                EvidenceRequestProcess.REQUEST,
                asked.id(),
                "evidenceReminderAt",
                Cases.timer(asked.reminderAt()),
                "evidenceDueAt",
                Cases.timer(asked.dueAt()));
    }
}
