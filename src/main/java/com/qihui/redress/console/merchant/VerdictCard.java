package com.qihui.redress.console.merchant;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Amount;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.workflow.merchant.ProvisionalVerdict;
import com.vaadin.flow.i18n.I18NProvider;

/** What followed from the merchant's silence, until when it may appeal and what became of it. */
class VerdictCard extends Card {

    VerdictCard(ProvisionalVerdict verdict, Discretion discretion, Moments moments) {
        super(I18NProvider.translate("verdict.title"));
        aside(
                new StatusChip(
                        verdict.isOpen() ? Tone.WARN : Tone.MUTE,
                        getTranslation("verdict.state." + verdict.state())));
        Facts facts = new Facts();
        String what = getTranslation("option." + verdict.remedy());
        facts.add(
                getTranslation("verdict.grants"),
                verdict.amountYuan() == null
                        ? what
                        : getTranslation("verdict.amount", what, Amount.of(verdict.amountYuan())));
        facts.add(
                getTranslation("verdict.until"), moments.until(verdict.appealDueAt(), getLocale()));
        if (verdict.ground() != null) {
            facts.add(getTranslation("field.ground"), getTranslation("option." + verdict.ground()));
        }
        facts.add(getTranslation("verdict.appeal"), discretion.optional(verdict.appeal()));
        facts.add(getTranslation("verdict.appealed_by"), verdict.appealedBy());
        add(facts);
    }
}
