package com.qihui.redress.dossier;

import com.qihui.redress.dossier.IndexPage.Row;
import com.qihui.redress.remedy.CitedClause;
import com.qihui.redress.remedy.DemandAnswer;
import com.qihui.redress.remedy.Grounds;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was last proposed: its parts, the clauses it cites, and what became of each demand. */
@Component
class IndexSolution {

    private final IndexWords words;

    IndexSolution(IndexWords words) {
        this.words = words;
    }

    List<Row> of(@Nullable Proposal proposal) {
        if (proposal == null) {
            return List.of();
        }
        Grounds grounds = proposal.grounds();
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        "proposed",
                        words.option("option.", proposal.madeByParty().name())
                                + " · "
                                + words.time(proposal.madeAt())
                                + " · "
                                + words.option("proposal.state.", proposal.state().name())));
        proposal.lines().forEach(line -> rows.add(row("part", part(line))));
        BigDecimal total = proposal.totalYuan();
        if (proposal.lines().size() > 1 && total != null) {
            rows.add(row("total", yuan(total)));
        }
        rows.add(row("answer", proposal.answer()));
        grounds.demands().forEach(one -> rows.add(row("demand", met(one))));
        if (grounds.demandReason() != null) {
            rows.add(row("demandReason", grounds.demandReason()));
        }
        if (!grounds.clauses().isEmpty()) {
            rows.add(row("cited", cited(grounds.clauses())));
        }
        return rows;
    }

    private String part(RemedyLine line) {
        String remedy = words.option("option.", line.remedy().name());
        return words.say(
                "dossier.solution.line",
                words.option("option.", line.owedBy().name()),
                line.amountYuan() == null ? remedy : remedy + " " + yuan(line.amountYuan()),
                words.option("option.", line.payer().name()));
    }

    private String met(DemandAnswer answer) {
        String text = answer.text();
        String asked =
                text == null || text.isBlank()
                        ? words.option("option.", answer.type().name())
                        : text;
        Remedy by = answer.alternative();
        String extent = words.option("option.", answer.extent().name());
        return words.say(
                "dossier.solution.met",
                asked,
                by == null ? extent : extent + "（" + words.option("option.", by.name()) + "）");
    }

    private String cited(List<CitedClause> clauses) {
        return String.join(
                words.say("statement.list"),
                clauses.stream()
                        .map(
                                one ->
                                        words.say(
                                                "dossier.solution.clause",
                                                one.number(),
                                                one.title(),
                                                one.version()))
                        .toList());
    }

    private static String yuan(BigDecimal amount) {
        return "¥" + amount.toPlainString();
    }

    private Row row(String label, String value) {
        return new Row(words.say("dossier.solution." + label + ".label"), value);
    }
}
