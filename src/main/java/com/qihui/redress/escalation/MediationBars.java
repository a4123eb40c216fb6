package com.qihui.redress.escalation;

import static com.qihui.redress.escalation.Body.CONSUMER_ASSOCIATION;
import static com.qihui.redress.escalation.Body.MARKET_REGULATION_12315;
import static com.qihui.redress.escalation.Body.ORDINARY_LITIGATION;
import static com.qihui.redress.escalation.Body.SMALL_CLAIMS;
import static com.qihui.redress.escalation.Body.TELECOM_APPEAL;
import static com.qihui.redress.escalation.Law.CONSUMER_LAW;
import static com.qihui.redress.escalation.Law.ORDER_121;

import com.qihui.redress.escalation.Bar.Kind;
import com.qihui.redress.escalation.Dispute.Purpose;
import com.qihui.redress.ticket.Flag;
import java.util.List;
import java.util.stream.Stream;

/** What the market regulator and the consumer association do not take (order 121, 16 and 17). */
final class MediationBars {

    private MediationBars() {}

    static List<BarRule> rules(Figures figures) {
        return Stream.concat(market(figures), association()).toList();
    }

    private static Stream<BarRule> market(Figures figures) {
        Body body = MARKET_REGULATION_12315;
        Article refused = ORDER_121.article(16);
        return Stream.of(
                BarRule.of(
                        body,
                        Kind.EXCLUDED,
                        "market-elsewhere",
                        dispute ->
                                dispute.elsewhere()
                                        .isPendingAt(
                                                CONSUMER_ASSOCIATION,
                                                TELECOM_APPEAL,
                                                SMALL_CLAIMS,
                                                ORDINARY_LITIGATION),
                        refused),
                BarRule.of(
                        body,
                        Kind.EXCLUDED,
                        "market-handled",
                        dispute ->
                                dispute.elsewhere()
                                        .wasHandledBy(
                                                body,
                                                CONSUMER_ASSOCIATION,
                                                TELECOM_APPEAL,
                                                SMALL_CLAIMS,
                                                ORDINARY_LITIGATION),
                        refused),
                BarRule.of(
                        body,
                        Kind.REFUSAL,
                        "market-refused",
                        dispute -> dispute.elsewhere().refused().contains(body),
                        ORDER_121.article(15)),
                BarRule.of(body, Kind.REFUSAL, "market-too-old", figures::isLimited, refused)
                        .telling(figures::limitation),
                BarRule.of(
                        body,
                        Kind.PRECONDITION,
                        "market-not-named",
                        dispute -> !dispute.named(),
                        ORDER_121.article(10),
                        refused),
                BarRule.of(
                        body, Kind.PRECONDITION, "market-not-due", Dispute::isNotDueYet, refused),
                BarRule.of(
                        body, Kind.WARNING, "market-own-mistake", Dispute::isUsersMistake, refused),
                BarRule.of(
                        body,
                        Kind.WARNING,
                        "market-trade",
                        dispute -> dispute.purpose() == Purpose.TRADE,
                        refused),
                BarRule.of(
                        body,
                        Kind.WARNING,
                        "market-trade-hinted",
                        dispute -> dispute.purpose() == Purpose.TRADE_HINTED,
                        refused),
                BarRule.of(
                        body,
                        Kind.WARNING,
                        "market-serial",
                        dispute -> dispute.is(Flag.SERIAL_COMPLAINANT),
                        ORDER_121.article(17)),
                BarRule.of(body, Kind.WARNING, "market-settled", Dispute::settled, refused));
    }

    private static Stream<BarRule> association() {
        Body body = CONSUMER_ASSOCIATION;
        Article living = CONSUMER_LAW.article(2);
        return Stream.of(
                BarRule.of(
                        body,
                        Kind.EXCLUDED,
                        "association-elsewhere",
                        dispute ->
                                dispute.elsewhere()
                                        .isPendingAt(
                                                MARKET_REGULATION_12315,
                                                TELECOM_APPEAL,
                                                SMALL_CLAIMS,
                                                ORDINARY_LITIGATION),
                        ORDER_121.article(16)),
                BarRule.of(
                        body,
                        Kind.EXCLUDED,
                        "association-handled",
                        dispute ->
                                dispute.elsewhere()
                                        .wasHandledBy(
                                                body,
                                                MARKET_REGULATION_12315,
                                                TELECOM_APPEAL,
                                                SMALL_CLAIMS,
                                                ORDINARY_LITIGATION)),
                BarRule.of(
                        body,
                        Kind.REFUSAL,
                        "association-refused",
                        dispute -> dispute.elsewhere().refused().contains(body)),
                BarRule.of(
                        body,
                        Kind.WARNING,
                        "association-trade",
                        dispute -> dispute.purpose() == Purpose.TRADE,
                        living),
                BarRule.of(
                        body,
                        Kind.CHOICE,
                        "association-one-of",
                        dispute -> dispute.elsewhere().pending() == null && dispute.named(),
                        ORDER_121.article(16)));
    }
}
