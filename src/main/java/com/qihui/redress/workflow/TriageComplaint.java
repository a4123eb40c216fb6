package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.sla.RetargetReason;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.ticket.TriageResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A person decides what the table was unsure of (R22, R26). */
@Component
class TriageComplaint implements TaskForm {

    private final Tickets tickets;
    private final EvidenceStage evidence;
    private final EvidenceRequests requests;
    private final CustomerProposal proposal;
    private final CaseClocks clocks;

    TriageComplaint(
            Tickets tickets,
            EvidenceStage evidence,
            EvidenceRequests requests,
            CustomerProposal proposal,
            CaseClocks clocks) {
        this.tickets = tickets;
        this.evidence = evidence;
        this.requests = requests;
        this.proposal = proposal;
        this.clocks = clocks;
    }

    @Override
    public CaseTask task() {
        return CaseTask.TRIAGE_COMPLAINT;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        List<String> handlers =
                ticket.merchantId() == null
                        ? List.of(Handling.PLATFORM.name())
                        : List.of(
                                Handling.MERCHANT.name(),
                                Handling.PLATFORM.name(),
                                Handling.BOTH.name());
        return List.of(
                Outcome.of(
                        "HANDLE",
                        Field.choice("category", Category.class),
                        Field.choice("subCause", SubCause.class).optional(),
                        Field.choice("handledBy", handlers),
                        Field.choice("priority", Priority.class).optional(),
                        Field.choice("team", Team.class).optional(),
                        Field.choice("responsibility", Responsibility.class).optional()),
                Outcome.of("ASK", Field.longText("question")),
                Outcome.of("DECLINE", Field.longText("answer")));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("triage", outcome);
        switch (outcome) {
            case "HANDLE" -> handle(ticket, answers, by, variables);
            case "ASK" -> {
                clocks.answered(ticket);
                variables.putAll(requests.askFromTriage(ticket, answers.text("question"), by));
            }
            default ->
                    proposal.make(
                            ticket,
                            new Propose(
                                    ProposingParty.PLATFORM,
                                    Remedy.NONE,
                                    null,
                                    answers.text("answer")),
                            by);
        }
        return variables;
    }

    private void handle(Ticket ticket, Answers answers, Actor by, Map<String, Object> variables) {
        Category category = answers.choice("category", Category.class);
        Handling handling = answers.choice("handledBy", Handling.class);
        SubCause subCause =
                answers.text("subCause").isEmpty()
                        ? null
                        : answers.choice("subCause", SubCause.class);
        boolean same = category == ticket.category() && subCause == ticket.subCause();
        Ticket triaged =
                tickets.triage(
                        ticket,
                        new TriageResult(
                                category,
                                subCause,
                                answers.choice("priority", Priority.class, ticket.priority()),
                                answers.choice("team", Team.class, usualTeam(category)),
                                handling,
                                answers.choice(
                                        "responsibility", Responsibility.class, suggested(ticket)),
                                null,
                                false),
                        ticket.status(),
                        by);
        clocks.retarget(
                triaged, same ? RetargetReason.PRIORITY : RetargetReason.CATEGORY, by.name());
        evidence.rejudge(triaged);
        variables.put("merchantInvolved", handling.involvesMerchant());
        variables.put("platformInvolved", handling.involvesPlatform());
    }

    private static Responsibility suggested(Ticket ticket) {
        return Optional.ofNullable(ticket.responsibility()).orElse(Responsibility.UNDETERMINED);
    }

    private static Team usualTeam(Category category) {
        return switch (category) {
            case RECHARGE_NOT_CREDITED -> Team.RECHARGE;
            case NOT_AS_DESCRIBED -> Team.GOODS;
            case AFTERSALES_DELAY -> Team.AFTERSALES;
            case ACCOUNT_ANOMALY -> Team.ACCOUNT;
        };
    }
}
