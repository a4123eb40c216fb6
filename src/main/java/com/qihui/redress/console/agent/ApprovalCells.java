package com.qihui.redress.console.agent;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Amount;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.workflow.remedy.WaitingApproval;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the approvals shows: how much, of what parts, whose proposal, and the two words.
 */
@org.springframework.stereotype.Component
class ApprovalCells {

    private final I18NProvider labels;
    private final Moments moments;

    ApprovalCells(I18NProvider labels, Moments moments) {
        this.labels = labels;
        this.moments = moments;
    }

    void addTo(
            RowList<WaitingApproval> rows,
            Consumer<WaitingApproval> approve,
            Consumer<WaitingApproval> decline,
            Locale locale) {
        rows.column(say("inbox.column.complaint", locale), "1fr", this::about)
                .column(say("approvals.parts", locale), "1.6fr", row -> parts(row, locale))
                .columnAtEnd(say("approvals.total", locale), "112px", row -> total(row, locale))
                .column(say("approvals.asked", locale), "168px", row -> level(row, locale))
                .column(say("approvals.by", locale), "128px", row -> by(row, locale))
                .column("", "148px", row -> actions(row, approve, decline, locale));
    }

    private Component about(WaitingApproval row) {
        return two(row.work().subject(), row.work().number());
    }

    private Component parts(WaitingApproval row, Locale locale) {
        Div all = new Div();
        for (RemedyLine line : row.lines()) {
            HtmlContainer part = new HtmlContainer("small");
            part.setText(words(line, locale));
            part.setTitle(whole(line, locale));
            all.add(part);
        }
        return all;
    }

    /** Who pays is said apart where it is not who owes it. */
    private String words(RemedyLine line, Locale locale) {
        return line.payer() != line.owedBy()
                ? whole(line, locale)
                : say(
                                "approvals.part",
                                locale,
                                say("option." + line.owedBy(), locale),
                                say("option." + line.remedy(), locale),
                                yuan(line.amountYuan()))
                        .strip();
    }

    private String whole(RemedyLine line, Locale locale) {
        return say(
                "approvals.part.payer",
                locale,
                say("option." + line.owedBy(), locale),
                say("option." + line.remedy(), locale),
                yuan(line.amountYuan()),
                say("option." + line.payer(), locale));
    }

    private Component total(WaitingApproval row, Locale locale) {
        HtmlContainer total = new HtmlContainer("strong");
        String yuan = yuan(RemedyLine.total(row.lines()));
        total.setText(yuan.isEmpty() ? say("approvals.no_money", locale) : yuan);
        return total;
    }

    private Component level(WaitingApproval row, Locale locale) {
        String before = Objects.requireNonNullElse(row.approvedBy(), "");
        Div cell = new Div(new StatusChip(Tone.WARN, say("approval." + row.level(), locale)));
        if (!before.isEmpty()) {
            HtmlContainer first = new HtmlContainer("small");
            first.setText(say("approvals.first", locale, before));
            cell.add(first);
        }
        return cell;
    }

    private Component by(WaitingApproval row, Locale locale) {
        return two(row.proposedBy(), moments.at(row.orderedAt(), locale));
    }

    private Component actions(
            WaitingApproval row,
            Consumer<WaitingApproval> approve,
            Consumer<WaitingApproval> decline,
            Locale locale) {
        Div both =
                new Div(
                        button("outcome.REJECT", row, decline, locale),
                        button("outcome.APPROVE", row, approve, locale));
        both.addClassName("actions");
        return both;
    }

    private Button button(
            String label, WaitingApproval row, Consumer<WaitingApproval> gesture, Locale locale) {
        Button button = new Button(say(label, locale), click -> gesture.accept(row));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(say(label, locale) + " " + row.work().number());
        return button;
    }

    private static Component two(String upper, String lower) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(upper);
        HtmlContainer small = new HtmlContainer("small");
        small.setText(lower);
        return new Div(strong, small);
    }

    private static String yuan(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : "¥" + Amount.of(yuan);
    }

    private String say(String key, Locale locale, Object... places) {
        return labels.getTranslation(key, locale, places);
    }
}
