package com.qihui.redress.escalation;

import static com.qihui.redress.escalation.Body.MARKET_REGULATION_12315;
import static com.qihui.redress.escalation.Body.SMALL_CLAIMS;
import static com.qihui.redress.escalation.CourtBars.yuan;
import static com.qihui.redress.escalation.Law.CIVIL_CODE;
import static com.qihui.redress.escalation.Law.CIVIL_PROCEDURE_RULING;
import static com.qihui.redress.escalation.Law.COMMERCE_LAW;
import static com.qihui.redress.escalation.Law.CONSUMER_LAW;
import static com.qihui.redress.escalation.Law.ONLINE_CONSUMPTION_RULING;
import static com.qihui.redress.escalation.Law.ORDER_121;
import static com.qihui.redress.escalation.Law.PLATFORM_RULES;
import static com.qihui.redress.escalation.Law.PRIVACY_LAW;

import com.qihui.redress.escalation.Bar.Kind;
import com.qihui.redress.escalation.Dispute.Seller;
import com.qihui.redress.escalation.Dispute.Trait;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.SubCause;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What is good to know before going to a body, and stands in nobody's way. */
final class Notes {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private Notes() {}

    static List<BarRule> rules(Figures figures) {
        return Stream.concat(ofMoney(figures), ofTheCase()).toList();
    }

    private static Stream<BarRule> ofMoney(Figures figures) {
        BigDecimal least = figures.tripleLeastYuan();
        return Stream.of(
                BarRule.of(
                                MARKET_REGULATION_12315,
                                Kind.NOTE,
                                "fraud-triple",
                                dispute -> triple(dispute).compareTo(least) >= 0,
                                CONSUMER_LAW.article(55))
                        .telling(dispute -> List.of(yuan(triple(dispute)), yuan(least))),
                BarRule.of(
                                MARKET_REGULATION_12315,
                                Kind.NOTE,
                                "fraud-triple-least",
                                dispute ->
                                        triple(dispute).signum() > 0
                                                && triple(dispute).compareTo(least) < 0,
                                CONSUMER_LAW.article(55))
                        .telling(dispute -> List.of(yuan(triple(dispute)), yuan(least))),
                BarRule.of(
                        MARKET_REGULATION_12315,
                        Kind.NOTE,
                        "fraud-report",
                        dispute -> dispute.is(Flag.FRAUD_ALLEGED),
                        ORDER_121.article(9)));
    }

    private static Stream<BarRule> ofTheCase() {
        return Stream.of(
                BarRule.of(
                        MARKET_REGULATION_12315,
                        Kind.NOTE,
                        "market-venue",
                        Dispute::named,
                        ORDER_121.article(13)),
                BarRule.of(
                        SMALL_CLAIMS,
                        Kind.NOTE,
                        "seller-named-by-platform",
                        dispute -> dispute.seller() != Seller.KNOWN,
                        CONSUMER_LAW.article(44)),
                BarRule.of(
                        MARKET_REGULATION_12315,
                        Kind.NOTE,
                        "paid-off-platform",
                        dispute -> dispute.has(Trait.PAID_OFF_PLATFORM),
                        ONLINE_CONSUMPTION_RULING.article(5),
                        COMMERCE_LAW.article(38)),
                BarRule.of(
                        MARKET_REGULATION_12315,
                        Kind.NOTE,
                        "minor-not-ratified",
                        dispute -> dispute.is(Flag.MINOR),
                        CIVIL_CODE.article(19),
                        CIVIL_CODE.article(145)),
                BarRule.of(
                        MARKET_REGULATION_12315,
                        Kind.NOTE,
                        "minor-shared",
                        dispute -> dispute.is(Flag.MINOR),
                        CIVIL_CODE.article(592)),
                BarRule.of(
                        MARKET_REGULATION_12315,
                        Kind.NOTE,
                        "identity-asked",
                        dispute -> dispute.has(Trait.IDENTITY_REFUSED),
                        PRIVACY_LAW.article(6)),
                BarRule.of(
                        MARKET_REGULATION_12315,
                        Kind.NOTE,
                        "freeze-explained",
                        dispute -> dispute.subCause() == SubCause.MISTAKEN_FREEZE,
                        PLATFORM_RULES.article(30)),
                BarRule.of(
                        MARKET_REGULATION_12315,
                        Kind.NOTE,
                        "recording-unannounced",
                        dispute -> dispute.has(Trait.UNANNOUNCED_RECORDING),
                        CIVIL_PROCEDURE_RULING.article(106)));
    }

    /** What fraud costs three times over; nothing where none is alleged. */
    private static BigDecimal triple(Dispute dispute) {
        BigDecimal price = dispute.stake().price();
        return price == null || !dispute.is(Flag.FRAUD_ALLEGED)
                ? BigDecimal.ZERO
                : price.multiply(THREE);
    }
}
