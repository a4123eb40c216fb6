package com.qihui.redress.submission.form;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.dossier.Exhibit;
import com.qihui.redress.dossier.IndexWords;
import com.qihui.redress.order.Order;
import com.qihui.redress.submission.form.Sheet.Cited;
import com.qihui.redress.submission.form.Sheet.Deal;
import com.qihui.redress.submission.form.Sheet.Demanded;
import com.qihui.redress.submission.form.Sheet.Listed;
import com.qihui.redress.submission.form.Sheet.Party;
import com.qihui.redress.submission.form.Sheet.Person;
import com.qihui.redress.submission.form.Sheet.Row;
import com.qihui.redress.ticket.FileComplaint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case into the words of a body's form, with no more of anybody than the body asks for. */
@Component
class Sheets {

    /** The names of the four parts are shorter. */
    private static final int PART_NAME = 4;

    /** Have places of their own in a form. */
    private static final List<String> APART = List.of("诉求", "依据");

    private final IndexWords words;
    private final Parties parties;
    private final Chronology chronology;
    private final Tries tries;
    private final Replies replies;

    Sheets(IndexWords words, Parties parties, Chronology chronology, Tries tries, Replies replies) {
        this.words = words;
        this.parties = parties;
        this.chronology = chronology;
        this.tries = tries;
        this.replies = replies;
    }

    Sheet of(Case one, ExternalBody body) {
        EnumSet<Item> asks = body.asks();
        FileComplaint filed = one.filed();
        List<Party> respondents = parties.respondents(one, body.against());
        return new Sheet(
                one.ticket().number(),
                words.time(one.all().asOf()),
                new Person(
                        filed.complainant().name(),
                        asks.contains(Item.PHONE) ? filed.complainant().phone() : null),
                respondents,
                parties.platform(),
                deal(one, asks),
                statement(one.all().statement().text()),
                demands(filed),
                total(filed),
                chronology.of(one, body.body()),
                tries.of(one),
                tries.withOperator(filed),
                one.all().statement().basis().stream().map(this::cited).toList(),
                one.all().exhibits().stream().map(this::listed).toList(),
                one.isMinors(),
                replies.of(one, body.body()));
    }

    private Deal deal(Case one, EnumSet<Item> asks) {
        FileComplaint filed = one.filed();
        Order order = one.all().order();
        FileComplaint.Payment payment = filed.payment();
        Instant paidAt = payment == null ? null : payment.paidAt();
        return new Deal(
                one.ticket().orderNo(),
                product(filed),
                yuan(filed.orderAmountYuan()),
                time(Chronology.ordered(filed, order)),
                time(paidAt != null || order == null ? paidAt : order.paidAt()),
                payment == null ? null : yuan(payment.paidYuan()),
                payment == null || payment.provider() == null
                        ? null
                        : words.option("option.", payment.provider().name()),
                asks.contains(Item.PAYEE) && payment != null ? payment.payee() : null,
                asks.contains(Item.TARGET) ? filed.rechargeTarget() : null);
    }

    private static @Nullable String product(FileComplaint filed) {
        String name = filed.productName();
        String type = filed.productType();
        return name == null || type == null
                ? Optional.ofNullable(name).orElse(type)
                : name + "（" + type + "）";
    }

    private static List<Row> statement(String text) {
        List<Row> parts = new ArrayList<>();
        boolean apart = false;
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            int colon = line.indexOf('：');
            boolean named = colon > 0 && colon <= PART_NAME;
            apart = named ? APART.contains(line.substring(0, colon)) : apart;
            if (!apart) {
                parts.add(
                        named
                                ? new Row(line.substring(0, colon), line.substring(colon + 1))
                                : new Row("", line));
            }
        }
        return parts;
    }

    private List<Demanded> demands(FileComplaint filed) {
        List<Demanded> demands = new ArrayList<>();
        for (FileComplaint.Demand demand : filed.demand()) {
            demands.add(
                    new Demanded(
                            demands.size() + 1,
                            Optional.ofNullable(demand.text())
                                    .filter(text -> !text.isBlank())
                                    .orElseGet(() -> words.option("option.", demand.type().name())),
                            yuan(demand.amountYuan())));
        }
        return demands;
    }

    private static @Nullable String total(FileComplaint filed) {
        List<BigDecimal> amounts =
                filed.demand().stream()
                        .map(FileComplaint.Demand::amountYuan)
                        .filter(Objects::nonNull)
                        .filter(amount -> amount.signum() > 0)
                        .toList();
        return amounts.isEmpty()
                ? null
                : yuan(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Cited cited(Clause clause) {
        return new Cited(
                clause.number(),
                clause.title(),
                clause.text(),
                clause.inForceTo() == null
                        ? words.say("dossier.clause.since", clause.inForceFrom())
                        : words.say(
                                "dossier.clause.between", clause.inForceFrom(), clause.inForceTo()),
                clause.version());
    }

    private Listed listed(Exhibit exhibit) {
        boolean record = exhibit.pieceNo() == null;
        Exhibit.Original original = exhibit.original();
        return new Listed(
                record
                        ? words.say("dossier.piece.record")
                        : words.say("dossier.piece.no", exhibit.number()),
                record
                        ? words.say("dossier.piece.platform")
                        : words.option("option.", exhibit.kind()),
                record ? words.say("dossier.source.platform") : exhibit.source(),
                words.option("dossier.proves.", exhibit.kind()),
                exhibit.path(),
                original == null ? null : original.sha256());
    }

    private @Nullable String time(@Nullable Instant at) {
        return at == null ? null : words.time(at);
    }

    static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? null : amount.toPlainString() + "元";
    }
}
