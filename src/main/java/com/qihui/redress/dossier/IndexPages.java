package com.qihui.redress.dossier;

import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.audit.JournalWords;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.dossier.IndexPage.Cited;
import com.qihui.redress.dossier.IndexPage.Event;
import com.qihui.redress.dossier.IndexPage.Remark;
import com.qihui.redress.dossier.IndexPage.Row;
import com.qihui.redress.evidence.EvidenceReason;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.shared.Masked;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a bundle's index into words; how to reach the complainant is not among them. */
@Component
class IndexPages {

    /** The names of the parts are shorter. */
    private static final int PART_NAME = 4;

    private final IndexWords words;
    private final IndexPieces pieces;
    private final IndexSolution solution;
    private final JournalWords journal;

    IndexPages(IndexWords words, IndexPieces pieces, IndexSolution solution, JournalWords journal) {
        this.words = words;
        this.pieces = pieces;
        this.solution = solution;
        this.journal = journal;
    }

    IndexPage of(Gathered all, List<String> withheld) {
        Optional<EvidenceVerdict> verdict = Optional.ofNullable(all.verdict());
        return new IndexPage(
                all.ticket().number(),
                facts(all),
                statement(all.statement().text()),
                all.filed().narrative(),
                all.filed().demand().stream().map(this::demand).toList(),
                all.statement().basis().stream().map(this::cited).toList(),
                solution.of(all.proposal()),
                all.exhibits().stream().map(exhibit -> pieces.of(exhibit, all.order())).toList(),
                verdict.map(this::verdict).orElse(null),
                verdict.stream().flatMap(v -> v.missing().stream()).map(words::gap).toList(),
                verdict.stream()
                        .flatMap(v -> v.warnings().stream())
                        .map(code -> words.option("warning.", code))
                        .toList(),
                verdict.stream().flatMap(v -> v.reasons().stream()).map(this::remark).toList(),
                all.lines().stream().map(line -> event(line, all.isOpen(line))).toList(),
                (int) all.lines().stream().filter(line -> !all.isOpen(line)).count(),
                all.head(),
                withheld);
    }

    private List<Row> facts(Gathered all) {
        Ticket ticket = all.ticket();
        FileComplaint filed = all.filed();
        List<Row> rows = new ArrayList<>();
        rows.add(row("number", ticket.number()));
        rows.add(row("complainant", Masked.name(ticket.complainantName())));
        rows.add(row("submittedAt", words.time(ticket.submittedAt())));
        rows.add(row("receivedAt", words.time(ticket.receivedAt())));
        add(rows, "orderNo", ticket.orderNo());
        add(rows, "product", product(filed));
        add(rows, "amount", yuan(filed.orderAmountYuan()));
        add(rows, "merchant", ticket.merchantName());
        if (ticket.category() != null) {
            rows.add(row("category", words.option("option.", ticket.category().name())));
        }
        rows.add(row("status", words.option("status.", ticket.status().name())));
        rows.add(
                row("asOf", words.say("dossier.asOf", words.time(all.asOf()), all.lines().size())));
        return rows;
    }

    private static @Nullable String product(FileComplaint filed) {
        return filed.productType() == null || filed.productName() == null
                ? Optional.ofNullable(filed.productName()).orElse(filed.productType())
                : filed.productName() + "（" + filed.productType() + "）";
    }

    /** Each line of it is one part, named before its colon; a line without a name goes on. */
    private static List<Row> statement(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(IndexPages::part).toList();
    }

    private static Row part(String line) {
        int colon = line.indexOf('：');
        return colon < 0 || colon > PART_NAME
                ? new Row("", line)
                : new Row(line.substring(0, colon), line.substring(colon + 1));
    }

    private Row demand(FileComplaint.Demand demand) {
        String amount = yuan(demand.amountYuan());
        String text = Optional.ofNullable(demand.text()).orElse("");
        return new Row(
                words.option("option.", demand.type().name()),
                amount == null ? text : (text + " " + amount).strip());
    }

    private Cited cited(Clause clause) {
        return new Cited(
                clause.number(),
                clause.version(),
                clause.title(),
                clause.inForceTo() == null
                        ? words.say("dossier.clause.since", clause.inForceFrom())
                        : words.say(
                                "dossier.clause.between", clause.inForceFrom(), clause.inForceTo()),
                clause.text());
    }

    private Row verdict(EvidenceVerdict verdict) {
        return row("verdict", words.option("completeness.", verdict.completeness().name()));
    }

    private Remark remark(EvidenceReason reason) {
        return new Remark(
                words.say("dossier.aspect." + reason.aspect()),
                reason.sound(),
                words.say(
                        "evidence.reason." + reason.aspect() + "." + reason.code(),
                        reason.values().toArray()));
    }

    private Event event(JournalEntry line, boolean open) {
        return new Event(
                line.entryNo(),
                words.time(line.happenedAt()),
                open ? journal.of(line, IndexWords.LANGUAGE) : null,
                line.hash());
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : "¥" + amount.toPlainString();
    }

    private void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(row(label, value));
        }
    }

    private Row row(String label, String value) {
        return new Row(words.say("dossier.fact." + label), value);
    }
}
