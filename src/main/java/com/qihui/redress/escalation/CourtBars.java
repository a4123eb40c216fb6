package com.qihui.redress.escalation;

import static com.qihui.redress.escalation.Body.CONSUMER_ASSOCIATION;
import static com.qihui.redress.escalation.Body.MARKET_REGULATION_12315;
import static com.qihui.redress.escalation.Body.ORDINARY_LITIGATION;
import static com.qihui.redress.escalation.Body.SMALL_CLAIMS;
import static com.qihui.redress.escalation.Body.TELECOM_APPEAL;
import static com.qihui.redress.escalation.Law.CIVIL_CODE;
import static com.qihui.redress.escalation.Law.CIVIL_PROCEDURE;
import static com.qihui.redress.escalation.Law.ORDER_121;

import com.qihui.redress.escalation.Bar.Kind;
import com.qihui.redress.escalation.Dispute.Purpose;
import com.qihui.redress.escalation.Dispute.Seller;
import com.qihui.redress.ticket.Flag;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** When a court is worth it, and when the short way there is not open (R32). */
final class CourtBars {

    private static final Article SMALL = CIVIL_PROCEDURE.article(165);

    private final Figures figures;

    private CourtBars(Figures figures) {
        this.figures = figures;
    }

    static List<BarRule> rules(Figures figures) {
        CourtBars bars = new CourtBars(figures);
        return Stream.of(
                        bars.smallClaims(),
                        bars.anyCourt(SMALL_CLAIMS, ORDINARY_LITIGATION, "small"),
                        bars.anyCourt(ORDINARY_LITIGATION, SMALL_CLAIMS, "ordinary"))
                .flatMap(one -> one)
                .toList();
    }

    private Stream<BarRule> smallClaims() {
        BigDecimal most = figures.smallClaimsMostYuan();
        BigDecimal twice = most.add(most);
        return Stream.of(
                BarRule.of(
                        SMALL_CLAIMS,
                        Kind.REFUSAL,
                        "small-whereabouts",
                        dispute -> dispute.seller() == Seller.UNKNOWN,
                        CIVIL_PROCEDURE.article(166)),
                BarRule.of(
                                SMALL_CLAIMS,
                                Kind.REFUSAL,
                                "small-far-above",
                                dispute -> isAbove(dispute, twice),
                                SMALL)
                        .telling(dispute -> List.of(yuan(twice))),
                BarRule.of(
                                SMALL_CLAIMS,
                                Kind.WARNING,
                                "small-above",
                                dispute -> isAbove(dispute, most) && !isAbove(dispute, twice),
                                SMALL)
                        .telling(dispute -> List.of(yuan(most))),
                BarRule.of(
                                SMALL_CLAIMS,
                                Kind.WARNING,
                                "small-not-above",
                                dispute -> isMinor(dispute) && !dispute.stake().isPart(),
                                SMALL)
                        .telling(
                                dispute ->
                                        List.of(
                                                yuan(dispute.stake().disputed()),
                                                yuan(figures.courtAboveYuan()))),
                BarRule.of(
                                SMALL_CLAIMS,
                                Kind.WARNING,
                                "small-part-not-above",
                                dispute -> isMinor(dispute) && dispute.stake().isPart(),
                                SMALL)
                        .telling(
                                dispute ->
                                        List.of(
                                                yuan(dispute.stake().ordered()),
                                                yuan(dispute.stake().disputed()),
                                                yuan(figures.courtAboveYuan()))),
                BarRule.of(
                                SMALL_CLAIMS,
                                Kind.NOTE,
                                "small-worth-it",
                                dispute -> isAbove(dispute, figures.courtAboveYuan()),
                                SMALL)
                        .telling(
                                dispute ->
                                        List.of(
                                                yuan(dispute.stake().disputed()),
                                                yuan(figures.courtAboveYuan()))),
                BarRule.of(
                        SMALL_CLAIMS,
                        Kind.NOTE,
                        "small-trade",
                        dispute -> dispute.purpose() == Purpose.TRADE,
                        SMALL));
    }

    private Stream<BarRule> anyCourt(Body court, Body other, String name) {
        return Stream.of(
                BarRule.of(
                        court,
                        Kind.EXCLUDED,
                        name + "-elsewhere",
                        dispute -> dispute.elsewhere().isPendingAt(other),
                        CIVIL_PROCEDURE.article(127)),
                BarRule.of(
                        court,
                        Kind.EXCLUDED,
                        name + "-judged",
                        dispute -> dispute.elsewhere().wasHandledBy(court, other),
                        CIVIL_PROCEDURE.article(127)),
                BarRule.of(
                        court,
                        Kind.WARNING,
                        name + "-ends-mediation",
                        dispute ->
                                dispute.elsewhere()
                                        .isPendingAt(
                                                MARKET_REGULATION_12315,
                                                CONSUMER_ASSOCIATION,
                                                TELECOM_APPEAL),
                        ORDER_121.article(16)),
                BarRule.of(
                                court,
                                Kind.WARNING,
                                name + "-limitation",
                                figures::isLimited,
                                CIVIL_CODE.article(188))
                        .telling(figures::limitation));
    }

    /** What is worth little, and no fraud, is better mediated. */
    private boolean isMinor(Dispute dispute) {
        return !isAbove(dispute, figures.courtAboveYuan()) && !dispute.is(Flag.FRAUD_ALLEGED);
    }

    private static boolean isAbove(Dispute dispute, BigDecimal line) {
        return dispute.stake().disputed().compareTo(line) > 0;
    }

    /** As it is said: 5000, but 4999.90. */
    static String yuan(BigDecimal amount) {
        BigDecimal whole = amount.stripTrailingZeros();
        return (whole.scale() <= 0 ? whole.setScale(0) : amount.setScale(2)).toPlainString();
    }
}
