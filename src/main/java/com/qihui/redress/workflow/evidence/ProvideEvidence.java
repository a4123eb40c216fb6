package com.qihui.redress.workflow.evidence;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The complainant adds what was asked for, or says that there is nothing more (R18, R44). */
@Component
class ProvideEvidence implements TaskForm {

    static final String PROVIDE = "PROVIDE";

    private static final String NOTHING_MORE = "NOTHING_MORE";

    private final Evidence evidence;
    private final Tickets tickets;

    ProvideEvidence(Evidence evidence, Tickets tickets) {
        this.evidence = evidence;
        this.tickets = tickets;
    }

    @Override
    public CaseTask task() {
        return CaseTask.PROVIDE_EVIDENCE;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(
                Outcome.of(
                        PROVIDE,
                        Field.choice("kind", EvidenceKind.class),
                        Field.longText("description").upTo(1_000)),
                Outcome.of(NOTHING_MORE, Field.longText("reason").optional()));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        if (outcome.equals(PROVIDE)) {
            EvidenceKind kind = answers.choice("kind", EvidenceKind.class);
            String description = answers.text("description");
            evidence.add(
                    ticket,
                    List.of(
                            NewPiece.announced(
                                    new FileComplaint.Piece(
                                            kind, null, null, description, null, Map.of()))),
                    by);
        } else {
            tickets.tell(
                    ticket, "NOTHING_MORE_TO_GIVE", by, Map.of("reason", answers.text("reason")));
        }
        return Map.of("provided", outcome);
    }
}
