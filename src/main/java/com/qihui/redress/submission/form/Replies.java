package com.qihui.redress.submission.form;

import com.qihui.redress.dossier.IndexWords;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.order.Order;
import com.qihui.redress.remedy.FinalAnswer;
import com.qihui.redress.remedy.LineProgress;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.submission.form.Sheet.Reply;
import com.qihui.redress.submission.form.Sheet.Row;
import com.qihui.redress.ticket.Responsibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the platform answers a body that asks it (电商法 articles 61 and 62). */
@Component
class Replies {

    private final IndexWords words;

    Replies(IndexWords words) {
        this.words = words;
    }

    Reply of(Case one, Body body) {
        OutsideCase outside = one.outside();
        String caseNo = outside != null && outside.body() == body ? outside.caseNo() : null;
        return new Reply(
                words.option("portal.body.", body.name()),
                caseNo,
                position(one),
                attribution(one),
                one.remedies().stream().map(this::measure).toList(),
                record(one.all().order()));
    }

    /** The last word, else what was proposed last; nothing before that. */
    private static List<String> position(Case one) {
        FinalAnswer last = one.lastAnswer();
        Proposal proposal = one.all().proposal();
        String said = last != null ? last.answer() : proposal == null ? "" : proposal.answer();
        return said.lines().filter(line -> !line.isBlank()).toList();
    }

    /** What a rule suggested and nobody confirmed is nobody's position. */
    private @Nullable String attribution(Case one) {
        Responsibility found = one.ticket().responsibility();
        return found == null || one.ticket().attributionSuggested()
                ? null
                : words.option("option.", found.name());
    }

    private Row measure(LineProgress progress) {
        String amount =
                Optional.ofNullable(Sheets.yuan(progress.line().amountYuan()))
                        .map(yuan -> " " + yuan)
                        .orElse("");
        String state =
                progress.state() == null
                        ? words.say("submission.reply.waiting")
                        : words.option("instruction.state.", progress.state().name());
        String ended =
                progress.endedAt() == null
                        ? ""
                        : words.say("submission.reply.at", words.time(progress.endedAt()));
        String reference =
                progress.reference() == null
                        ? ""
                        : words.say("submission.reply.reference", progress.reference());
        return new Row(
                words.option("option.", progress.line().remedy().name()) + amount,
                state + ended + reference);
    }

    /** As the platform's own system had it when the complaint came in. */
    private List<Row> record(@Nullable Order order) {
        List<Row> rows = new ArrayList<>();
        if (order == null) {
            return rows;
        }
        add(rows, "orderNo", order.orderNo());
        add(rows, "product", order.productName());
        add(rows, "amount", Sheets.yuan(order.amountYuan()));
        add(rows, "merchant", order.merchant());
        add(rows, "orderedAt", order.orderedAt() == null ? null : words.time(order.orderedAt()));
        add(rows, "paidAt", order.paidAt() == null ? null : words.time(order.paidAt()));
        add(rows, "payee", order.payee());
        add(rows, "channel", order.upstreamChannel());
        String state = order.deliveryState();
        add(rows, "delivery", state == null ? null : words.option("delivery.", state));
        add(
                rows,
                "deliveredAt",
                order.deliveredAt() == null ? null : words.time(order.deliveredAt()));
        return rows;
    }

    private void add(List<Row> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Row(words.say("submission.record." + label), value));
        }
    }
}
