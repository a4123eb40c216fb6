package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.HandInPapers;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.OutsideClocks;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An agent follows a case at an outside body: whether it is taken, what the body asks for, what is
 * handed in, and how it ended (R45).
 */
@Component
class FollowExternalCase implements TaskForm {

    private static final String ACCEPTED = "ACCEPTED";
    private static final String ASKED = "ASKED";
    private static final String SUPPLEMENT = "SUPPLEMENT";

    private static final Set<String> GOES_ON =
            Set.of(ACCEPTED, ASKED, Examinations.BEGUN, Examinations.ENDED);

    private static final String KIND = "requestKind";
    private static final String REQUEST = "request";

    private final OutsideCases outside;
    private final OutsideClocks clocks;
    private final OutsideDesk desk;
    private final CasePapers papers;
    private final PlatformAnswers platform;
    private final Examinations examinations;
    private final CaseDays days;

    FollowExternalCase(
            OutsideCases outside,
            OutsideClocks clocks,
            OutsideDesk desk,
            CasePapers papers,
            PlatformAnswers platform,
            Examinations examinations,
            CaseDays days) {
        this.outside = outside;
        this.clocks = clocks;
        this.desk = desk;
        this.papers = papers;
        this.platform = platform;
        this.examinations = examinations;
        this.days = days;
    }

    @Override
    public CaseTask task() {
        return CaseTask.FOLLOW_EXTERNAL_CASE;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        OutsideCase current = outside.latest(ticket.id()).orElse(null);
        boolean accepted = current != null && current.acceptedOn() != null;
        List<Outcome> ways = new ArrayList<>();
        if (!accepted) {
            ways.add(Outcome.of(ACCEPTED, CaseDays.field("acceptedOn")));
        }
        ways.add(
                Outcome.of(
                        ASKED,
                        Field.choice(KIND, OutsideRequest.Kind.class),
                        CaseDays.field("askedOn"),
                        CaseDays.field("dueOn"),
                        Field.longText("wanted").upTo(2_000)));
        ways.add(Outcome.of(SUPPLEMENT, Field.longText("description"), handedIn(ticket, current)));
        if (current != null) {
            ways.addAll(examinations.outcomes(ticket, current));
        }
        ways.addAll(CaseEnding.outcomes(current == null ? null : current.body(), accepted));
        return ways;
    }

    private List<Field> handedIn(Ticket ticket, @Nullable OutsideCase current) {
        Map<String, String> open = new LinkedHashMap<>();
        if (current != null) {
            outside.requests(List.of(current)).stream()
                    .filter(OutsideRequest::isOpen)
                    .forEach(one -> open.put(Long.toString(one.id()), one.wanted()));
        }
        List<Field> fields = new ArrayList<>();
        // What nobody asked for may be handed in as well.
        if (!open.isEmpty()) {
            fields.add(Field.choice(REQUEST, open).optional());
        }
        fields.add(CaseDays.field("handedOn"));
        fields.addAll(papers.fields(ticket));
        return fields;
    }

    /** The case goes on after all but its end; only what is handed in is a step of the diagram. */
    @Override
    public boolean ends(String outcome) {
        return !GOES_ON.contains(outcome);
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        OutsideCase current = outside.latest(ticket.id()).orElseThrow();
        switch (outcome) {
            case ACCEPTED -> accept(ticket, current, answers, by);
            case ASKED -> ask(ticket, current, answers, by);
            case SUPPLEMENT -> handIn(ticket, current, answers, by);
            case Examinations.BEGUN -> examinations.begin(ticket, current, answers, by);
            case Examinations.ENDED -> examinations.end(ticket, answers, by);
            default -> end(ticket, current, OutsideOutcome.valueOf(outcome), answers, by);
        }
        return Map.of("outsideEvent", outcome, "supplementSent", outcome.equals(SUPPLEMENT));
    }

    private void accept(Ticket ticket, OutsideCase current, Answers answers, Actor by) {
        LocalDate on = days.past(answers, "acceptedOn", current.filedOn());
        clocks.accepted(ticket, outside.accept(ticket, on, by), on);
    }

    private void ask(Ticket ticket, OutsideCase current, Answers answers, Actor by) {
        LocalDate on = days.past(answers, "askedOn", current.filedOn());
        desk.asked(
                ticket,
                answers.choice(KIND, OutsideRequest.Kind.class),
                answers.text("wanted"),
                on,
                days.until(answers, "dueOn", on),
                by);
    }

    private void handIn(Ticket ticket, OutsideCase current, Answers answers, Actor by) {
        List<OutsideRequest> answered = answered(current, answers);
        LocalDate first = answered.isEmpty() ? current.filedOn() : answered.get(0).askedOn();
        LocalDate on = days.past(answers, "handedOn", first);
        if (answered.isEmpty()) {
            outside.handIn(ticket, handedIn(null, on, answers), by);
        }
        for (OutsideRequest request : answered) {
            if (outside.handIn(ticket, handedIn(request.id(), on, answers), by)) {
                clocks.handedIn(ticket, request, on);
            }
        }
    }

    /** The request that was named, else those that the platform's answer among it answers. */
    private List<OutsideRequest> answered(OutsideCase current, Answers answers) {
        if (answers.has(REQUEST)) {
            return outside.requests(List.of(current)).stream()
                    .filter(one -> Long.toString(one.id()).equals(answers.text(REQUEST)))
                    .toList();
        }
        Long dossier = CasePapers.dossier(answers);
        return dossier == null ? List.of() : platform.answeredBy(current, dossier);
    }

    private static HandInPapers handedIn(@Nullable Long requestId, LocalDate on, Answers answers) {
        return new HandInPapers(
                requestId,
                on,
                answers.text("description"),
                CasePapers.dossier(answers),
                CasePapers.pieces(answers));
    }

    private void end(
            Ticket ticket, OutsideCase current, OutsideOutcome how, Answers answers, Actor by) {
        LocalDate first = current.acceptedOn() == null ? current.filedOn() : current.acceptedOn();
        LocalDate on = days.past(answers, CaseEnding.ENDED_ON, first);
        outside.end(ticket, CaseEnding.read(how, on, answers), by);
        clocks.ended(ticket, on);
    }
}
