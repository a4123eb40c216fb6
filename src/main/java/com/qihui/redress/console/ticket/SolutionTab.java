package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.remedy.FinalAnswer;
import com.qihui.redress.remedy.LineProgress;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.RemedyOrder;
import com.qihui.redress.ticket.Ticket;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is answerable and why, what was proposed, and what came of it. */
class SolutionTab extends TicketTab {

    private static final List<String> REVISIONS =
            List.of(
                    "TRIAGE_SUGGESTED",
                    "TRIAGED",
                    "TRIAGE_REVISED",
                    "TRIAGE_OVERDUE",
                    "ATTRIBUTED");

    private final Wording wording;

    SolutionTab(Wording wording) {
        this.wording = wording;
        addClassName("stack");
    }

    @Override
    String title(TicketFile file) {
        return wording.say("ticket.tab.solution");
    }

    @Override
    protected void draw(TicketFile file) {
        removeAll();
        add(attribution(file.ticket()));
        add(revisions(file));
        for (FinalAnswer last : file.finals()) {
            Div words = new Div(last.answer());
            words.addClassName("words");
            add(
                    new Card(wording.say("ticket.final"), words)
                            .aside(
                                    wording.spaced(
                                            "ticket.final.by",
                                            last.answeredBy(),
                                            wording.at(last.answeredAt()))));
        }
        List<Proposal> proposals = file.proposals();
        for (int i = proposals.size() - 1; i >= 0; i--) {
            add(proposal(proposals.get(i)));
        }
        if (proposals.isEmpty()) {
            add(
                    new Card(
                            wording.say("ticket.proposals"),
                            new EmptyState(
                                    wording.say("ticket.proposals.none"),
                                    wording.say("ticket.proposals.none.next"))));
        }
        if (file.remedy() != null) {
            add(remedy(file.remedy(), file.progress()));
        }
        OutsideCase outside = file.outside();
        if (outside != null) {
            add(new Card(wording.say("ticket.outside"), new CasePath(outside, wording)));
        }
    }

    private Card attribution(Ticket ticket) {
        String rule = ticket.attributionRule();
        Card card =
                new Card(
                        wording.say("ticket.attribution"),
                        new Facts()
                                .add(
                                        wording.say("field.responsibility"),
                                        wording.option(ticket.responsibility()))
                                .add(
                                        wording.say("ticket.attribution.rule"),
                                        rule == null ? null : wording.say("rule." + rule))
                                .add(
                                        wording.say("field.category"),
                                        Stream.of(ticket.category(), ticket.subCause())
                                                .filter(Objects::nonNull)
                                                .map(wording::option)
                                                .collect(Collectors.joining(" · ")))
                                .add(
                                        wording.say("field.handledBy"),
                                        wording.option(ticket.handling()))
                                .add(wording.say("field.team"), wording.option(ticket.team())));
        return card.aside(
                wording.say(
                        ticket.attributionSuggested()
                                ? "ticket.attribution.suggested"
                                : "ticket.attribution.decided"));
    }

    /** Every revision of what it is held to be, the latest first (R22). */
    private Card revisions(TicketFile file) {
        JournalWords words = new JournalWords(wording);
        Facts facts = new Facts();
        List<RecordLine> lines =
                file.record().stream()
                        .filter(line -> REVISIONS.stream().anyMatch(line::is))
                        .toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            RecordLine line = lines.get(i);
            Div told = new Div(new Div(words.sentence(line)));
            String why = Objects.requireNonNullElse(words.rule(line), "");
            String written = Objects.requireNonNullElse(words.written(line), "");
            Div because =
                    new Div(
                            Stream.of(words.who(line.entry(), file.ticket()), why, written)
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining(" · ")));
            because.addClassNames("small", "quiet");
            told.add(because);
            facts.add(wording.at(line.entry().happenedAt()), told);
        }
        return new Card(wording.say("triage.history"), facts);
    }

    private Card proposal(Proposal proposal) {
        Div answer = new Div(proposal.answer());
        answer.addClassName("words");
        Card card =
                new Card(
                        wording.say("ticket.proposal", proposal.roundNo()),
                        new Facts()
                                .add(
                                        wording.say("ticket.proposal.by"),
                                        Stream.of(
                                                        wording.option(proposal.madeByParty()),
                                                        wording.at(proposal.madeAt()))
                                                .collect(Collectors.joining(" · ")))
                                .add(
                                        wording.say("field.remedy"),
                                        new SolutionLines(wording).of(proposal))
                                .add(
                                        wording.say("field.clauses"),
                                        proposal.grounds().clauses().stream()
                                                .map(one -> one.number() + " " + one.title())
                                                .collect(
                                                        Collectors.joining(
                                                                wording.say("ticket.list"))))
                                .add(wording.say("ticket.proposal.answer"), answer)
                                .add(
                                        wording.say("solution.demands"),
                                        new SolutionLines(wording).demands(proposal))
                                .add(
                                        wording.say("field.demandReason"),
                                        proposal.grounds().demandReason())
                                .add(
                                        wording.say("ticket.proposal.ground"),
                                        proposal.refusalGround() == null
                                                ? null
                                                : wording.option(proposal.refusalGround()))
                                .add(
                                        wording.say("ticket.proposal.decision"),
                                        proposal.decisionReason())
                                .add(
                                        wording.say("ticket.proposal.decided"),
                                        wording.atIfKnown(proposal.decidedAt())));
        return card.aside(
                new StatusChip(tone(proposal), wording.state("proposal.state", proposal.state())));
    }

    private Card remedy(RemedyOrder remedy, List<LineProgress> progress) {
        String approval = remedy.approval();
        Card card =
                new Card(
                        wording.say("ticket.remedy"),
                        new Facts()
                                .add(
                                        wording.say("field.remedy"),
                                        new SolutionLines(wording).of(progress))
                                .add(
                                        wording.say("ticket.remedy.approval"),
                                        approval == null
                                                ? null
                                                : wording.say("approval." + approval))
                                .add(wording.say("ticket.remedy.approved_by"), remedy.approvedBy())
                                .add(
                                        wording.say("ticket.remedy.executed"),
                                        wording.atIfKnown(remedy.executedAt()))
                                .add(
                                        wording.say("ticket.remedy.refusal"),
                                        wording.refusal(remedy.refusal())));
        return card.aside(wording.state("remedy.state", remedy.state()));
    }

    private static Tone tone(Proposal proposal) {
        return switch (proposal.state()) {
            case OPEN -> Tone.HOLD;
            case ACCEPTED, ACCEPTED_BY_SILENCE -> Tone.OK;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.MUTE;
        };
    }
}
