package com.qihui.redress.console.merchant;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Amount;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.merchant.MerchantFiles.MerchantFile;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.ticket.FileComplaint;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant may know of a complaint, beside the work: answers, order, evidence, proposals.
 */
class MerchantFacts extends Div {

    private final Moments moments;

    /**
     * @param add called to hand in evidence of its own
     */
    MerchantFacts(MerchantFile file, Moments moments, Runnable add) {
        this.moments = moments;
        addClassName("stack");
        add(answers(file), order(file), new MerchantEvidence(file, add));
        if (!file.proposals().isEmpty()) {
            add(proposals(file));
        }
    }

    private Component answers(MerchantFile file) {
        Facts facts = new Facts();
        file.turns()
                .forEach(
                        one ->
                                facts.add(
                                        moments.at(one.endedAt(), getLocale()),
                                        joined(
                                                getTranslation("turn." + one.outcome()),
                                                one.answer() == null
                                                        ? null
                                                        : getTranslation("outcome." + one.answer()),
                                                one.ground() == null
                                                        ? null
                                                        : getTranslation("option." + one.ground()),
                                                one.answeredBy())));
        Card card = new Card(getTranslation("merchant.turns"), facts);
        card.setVisible(!file.turns().isEmpty());
        return card;
    }

    private Component order(MerchantFile file) {
        var filing = file.filing();
        Facts facts =
                new Facts()
                        .add(getTranslation("merchant.product"), filing.productName())
                        .add(getTranslation("merchant.target"), filing.rechargeTarget())
                        .add(getTranslation("merchant.amount"), yuan(filing.orderAmountYuan()))
                        .add(
                                getTranslation("merchant.complainant"),
                                file.filing().complainant().name());
        filing.demand().forEach(one -> facts.add(getTranslation("merchant.demand"), demand(one)));
        Card card = new Card(getTranslation("merchant.order"), facts);
        if (file.ticket().orderNo() != null) {
            card.aside(file.ticket().orderNo());
        }
        return card;
    }

    private Component proposals(MerchantFile file) {
        Facts facts = new Facts();
        for (Proposal proposal : file.proposals()) {
            facts.add(
                    getTranslation("proposal.state." + proposal.state()),
                    joined(
                            getTranslation("option." + proposal.madeByParty()),
                            parts(proposal),
                            file.discretion().text(proposal.answer())));
        }
        return new Card(getTranslation("merchant.proposals"), facts);
    }

    private String parts(Proposal proposal) {
        return proposal.lines().isEmpty()
                ? getTranslation("option." + proposal.remedy())
                : proposal.lines().stream()
                        .map(
                                line ->
                                        joined(
                                                isTheirs(line, proposal)
                                                        ? null
                                                        : getTranslation("option." + line.owedBy()),
                                                getTranslation("option." + line.remedy()),
                                                yuan(line.amountYuan())))
                        .collect(Collectors.joining("；"));
    }

    /** What a side offers of its own is not said twice to be its own. */
    private static boolean isTheirs(RemedyLine line, Proposal proposal) {
        return line.owedBy().name().equals(proposal.madeByParty().name());
    }

    /** In the complainant's words, which mostly name what is demanded. */
    private String demand(FileComplaint.Demand demand) {
        String type = getTranslation("option." + demand.type());
        String words = demand.text();
        boolean says = words != null && words.contains(type);
        return joined(says ? null : type, words, yuan(demand.amountYuan()));
    }

    private @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : getTranslation("ticket.yuan", Amount.of(amount));
    }

    private static String joined(@Nullable String... parts) {
        return String.join(
                " · ", Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList());
    }
}
