package com.qihui.redress.console.merchant;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.merchant.MerchantFiles.MerchantFile;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.ticket.FileComplaint;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a merchant may know of a complaint, beside the work: clocks, order, evidence, proposals. */
class MerchantFacts extends Div {

    /**
     * @param add called to hand in evidence of its own
     */
    MerchantFacts(MerchantFile file, Runnable add) {
        addClassName("stack");
        add(clocks(file), order(file), new MerchantEvidence(file, add));
        if (!file.proposals().isEmpty()) {
            add(proposals(file));
        }
    }

    private Component clocks(MerchantFile file) {
        Facts facts = new Facts();
        file.clocks()
                .forEach(
                        one ->
                                facts.add(
                                        getTranslation("clock." + one.kind()),
                                        new Countdown(
                                                one.dueAt(),
                                                Countdown.State.valueOf(one.state().name()))));
        Card card = new Card(getTranslation("merchant.clocks"), facts);
        card.setVisible(!file.clocks().isEmpty());
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
                                file.ticket().complainantName());
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
                            proposal.answer()));
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
                                                getTranslation("option." + line.owedBy()),
                                                getTranslation("option." + line.remedy()),
                                                yuan(line.amountYuan())))
                        .collect(Collectors.joining("；"));
    }

    /** In the complainant's words, which mostly name what is demanded. */
    private String demand(FileComplaint.Demand demand) {
        String type = getTranslation("option." + demand.type());
        String words = demand.text();
        boolean says = words != null && words.contains(type);
        return joined(says ? null : type, words, yuan(demand.amountYuan()));
    }

    private @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : getTranslation(
                        "ticket.yuan", amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    private static String joined(@Nullable String... parts) {
        return String.join(
                " · ", Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList());
    }
}
