package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.remedy.DemandAnswer;
import com.qihui.redress.remedy.DemandAnswer.Extent;
import com.qihui.redress.remedy.InstructionState;
import com.qihui.redress.remedy.LineProgress;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a solution, one a line, and what it makes of each demand. */
public final class SolutionLines {

    private final Wording wording;

    SolutionLines(Wording wording) {
        this.wording = wording;
    }

    Component of(Proposal proposal) {
        Div all = new Div();
        if (proposal.lines().isEmpty()) {
            all.add(new Span(wording.option(proposal.remedy())));
        }
        proposal.lines().forEach(line -> all.add(line(words(line))));
        addTotal(all, proposal.lines());
        return all;
    }

    /** With how far each part is. */
    Component of(List<LineProgress> progress) {
        Div all = new Div();
        for (LineProgress one : progress) {
            Div line = line(words(one.line()));
            InstructionState state = one.state();
            if (state != null) {
                line.add(new StatusChip(tone(state), wording.say("instruction.state." + state)));
            }
            String note =
                    Stream.of(
                                    wording.atIfKnown(one.endedAt()),
                                    one.reference(),
                                    wording.refusal(one.refusal()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" · "));
            if (!note.isEmpty()) {
                Span small = new Span(note);
                small.addClassNames("small", "quiet");
                line.add(small);
            }
            all.add(line);
        }
        addTotal(all, progress.stream().map(LineProgress::line).toList());
        return all;
    }

    Component demands(Proposal proposal) {
        Div all = new Div();
        for (DemandAnswer answer : proposal.grounds().demands()) {
            Div line = line(demand(answer));
            line.add(new StatusChip(tone(answer.extent()), wording.option(answer.extent().name())));
            Remedy by = answer.alternative();
            if (by != null) {
                Span chosen = new Span(wording.say("solution.alternative", wording.option(by)));
                chosen.addClassNames("small", "quiet");
                line.add(chosen);
            }
            all.add(line);
        }
        if (proposal.grounds().demands().isEmpty()) {
            all.add(new Span(wording.say("solution.demands.none")));
        }
        return all;
    }

    private String demand(DemandAnswer answer) {
        String text = answer.text();
        return Stream.of(
                        text == null || text.isBlank() ? wording.option(answer.type()) : text,
                        wording.yuan(answer.amountYuan()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private String words(RemedyLine line) {
        String what =
                Stream.of(wording.option(line.remedy()), wording.yuan(line.amountYuan()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return wording.say(
                line.owedBy() == line.payer() ? "solution.line" : "solution.line.for_other",
                wording.option(line.owedBy()),
                what,
                wording.option(line.payer()));
    }

    private void addTotal(Div all, List<RemedyLine> lines) {
        BigDecimal total = RemedyLine.total(lines);
        if (lines.size() > 1 && total != null) {
            Div sum = line(wording.say("solution.sum", String.valueOf(wording.yuan(total))));
            sum.addClassName("total");
            all.add(sum);
        }
    }

    private static Div line(String words) {
        Div line = new Div(new Span(words));
        line.addClassName("solution-line");
        return line;
    }

    private static Tone tone(InstructionState state) {
        return switch (state) {
            case WAITING, SENT -> Tone.HOLD;
            case DONE -> Tone.OK;
            case REFUSED, GIVEN_UP -> Tone.BAD;
            case WITHDRAWN -> Tone.MUTE;
        };
    }

    private static Tone tone(Extent extent) {
        return switch (extent) {
            case GRANTED -> Tone.OK;
            case GRANTED_IN_PART -> Tone.WARN;
            case NOT_GRANTED -> Tone.MUTE;
        };
    }
}
