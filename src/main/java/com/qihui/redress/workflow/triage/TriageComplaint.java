package com.qihui.redress.workflow.triage;

import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.evidence.EvidenceRequests;
import com.qihui.redress.workflow.solution.CustomerProposal;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person decides what the table was unsure of (R22, R26). */
@Component
class TriageComplaint implements TaskForm {

    private final TriageDesk desk;
    private final EvidenceRequests requests;
    private final CustomerProposal proposal;
    private final CaseClocks clocks;
    private final Merchants merchants;

    TriageComplaint(
            TriageDesk desk,
            EvidenceRequests requests,
            CustomerProposal proposal,
            CaseClocks clocks,
            Merchants merchants) {
        this.desk = desk;
        this.requests = requests;
        this.proposal = proposal;
        this.clocks = clocks;
        this.merchants = merchants;
    }

    @Override
    public CaseTask task() {
        return CaseTask.TRIAGE_COMPLAINT;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        Long merchant = ticket.merchantId();
        List<String> handlers =
                merchant != null && merchants.admits(merchant)
                        ? List.of(
                                Handling.MERCHANT.name(),
                                Handling.PLATFORM.name(),
                                Handling.BOTH.name())
                        : List.of(Handling.PLATFORM.name());
        return List.of(
                Outcome.of(
                        "HANDLE",
                        Field.choice("category", Category.class),
                        Field.choice("subCause", SubCause.class).optional(),
                        Field.choice("handledBy", handlers),
                        Field.choice("priority", Priority.class).optional(),
                        Field.choice("team", Team.class).optional(),
                        Field.choice("responsibility", Responsibility.class).optional(),
                        Field.longText("reason").upTo(TriageDesk.REASON).optional()),
                Outcome.of("ASK", Field.longText("question").told()),
                Outcome.of("DECLINE", Field.longText("answer").told()));
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
        boolean same = category == ticket.category();
        TriageEdit before = TriageEdit.of(ticket);
        TriageEdit edit =
                new TriageEdit(
                        category,
                        same ? before.categoriesAlso() : Set.of(),
                        subCause(answers, same ? before.subCause() : null),
                        before.flags(),
                        answers.choice("priority", Priority.class, before.priority()),
                        answers.choice(
                                "team", Team.class, same ? before.team() : usualTeam(category)),
                        answers.choice("responsibility", Responsibility.class, suggested(ticket)));
        String remark = answers.text("reason");
        desk.revise(ticket, edit, handling, remark.isEmpty() ? null : remark, "TRIAGED", by);
        variables.put("merchantInvolved", handling.involvesMerchant());
        variables.put("platformInvolved", handling.involvesPlatform());
    }

    private static @Nullable SubCause subCause(Answers answers, @Nullable SubCause before) {
        return answers.text("subCause").isEmpty()
                ? before
                : answers.choice("subCause", SubCause.class);
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
