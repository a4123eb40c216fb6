package com.qihui.redress.escalation;

import static com.qihui.redress.escalation.Body.CONSUMER_ASSOCIATION;
import static com.qihui.redress.escalation.Body.MARKET_REGULATION_12315;
import static com.qihui.redress.escalation.Body.NONE;
import static com.qihui.redress.escalation.Body.ORDINARY_LITIGATION;
import static com.qihui.redress.escalation.Body.POLICE_REPORT;
import static com.qihui.redress.escalation.Body.SMALL_CLAIMS;
import static com.qihui.redress.escalation.Body.TELECOM_APPEAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.escalation.Dispute.Seller;
import com.qihui.redress.escalation.Operator.Party;
import com.qihui.redress.ticket.Flag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the table prefers, less what is barred. */
class RouteTests {

    private static final Operator SILENT =
            new Operator(Party.OPERATOR, true, Disputes.TODAY.minusDays(17), false);

    private final Bars bars = new Bars();

    @Test
    void theTablesChoiceStandsWhereNothingBarsIt() {
        Route route = route(new Disputes().with(SILENT), TELECOM_APPEAL, MARKET_REGULATION_12315);

        assertThat(route.primary()).isEqualTo(TELECOM_APPEAL);
        assertThat(route.acceptable()).containsExactly(MARKET_REGULATION_12315);
    }

    /** What has to be done first does not close it. */
    @Test
    void aPreconditionClosesNothing() {
        Operator unasked = new Operator(Party.UNKNOWN, false, null, false);

        assertThat(
                        route(new Disputes().with(unasked), TELECOM_APPEAL, MARKET_REGULATION_12315)
                                .primary())
                .isEqualTo(TELECOM_APPEAL);
    }

    @Test
    void theNextThatIsOpenTakesThePlaceOfOneThatIsBarred() {
        Route route =
                route(
                        new Disputes().with(SILENT).since("2025-12-01"),
                        TELECOM_APPEAL,
                        MARKET_REGULATION_12315,
                        CONSUMER_ASSOCIATION);

        assertThat(route.primary()).isEqualTo(MARKET_REGULATION_12315);
        assertThat(route.acceptable()).containsExactly(CONSUMER_ASSOCIATION);
        assertThat(route.barsOf(TELECOM_APPEAL))
                .extracting(Bar::rule)
                .contains("telecom-fee-too-old");
    }

    @Test
    void whatSmallClaimsDoNotTakeGoesTheOrdinaryWayButNeverFirst() {
        Route route =
                route(
                        new Disputes().worth("5800.00").against(Seller.UNKNOWN),
                        SMALL_CLAIMS,
                        MARKET_REGULATION_12315);

        assertThat(route.primary()).isEqualTo(MARKET_REGULATION_12315);
        assertThat(route.acceptable()).containsExactly(ORDINARY_LITIGATION);
    }

    @Test
    void whoeverHasItIsTheOnlyOneWhoMediates() {
        Route route =
                route(
                        new Disputes().with(SILENT).pendingAt(MARKET_REGULATION_12315),
                        TELECOM_APPEAL,
                        MARKET_REGULATION_12315,
                        CONSUMER_ASSOCIATION);

        assertThat(route.primary()).isEqualTo(MARKET_REGULATION_12315);
        assertThat(route.acceptable()).isEmpty();
        assertThat(route.excludes(TELECOM_APPEAL)).isTrue();
        assertThat(route.excludes(MARKET_REGULATION_12315)).isFalse();
        assertThat(route.choices()).isEmpty();
    }

    @Test
    void nobodyIsFirstWhereTheTableSaysSo() {
        Route route = route(new Disputes(), NONE, MARKET_REGULATION_12315);

        assertThat(route.primary()).isEqualTo(NONE);
        assertThat(route.open()).containsExactly(MARKET_REGULATION_12315);
        assertThat(route.insisted().primary()).isEqualTo(MARKET_REGULATION_12315);
        assertThat(route.insisted().acceptable()).isEmpty();
    }

    @Test
    void thePoliceAreAskedWhereACrimeIsAlleged() {
        assertThat(route(new Disputes(), MARKET_REGULATION_12315, POLICE_REPORT).acceptable())
                .isEmpty();
        assertThat(
                        route(
                                        new Disputes().flagged(Flag.FRAUD_ALLEGED),
                                        MARKET_REGULATION_12315,
                                        POLICE_REPORT)
                                .acceptable())
                .containsExactly(POLICE_REPORT);
    }

    /** R23: shown with its ground. */
    @Test
    void fraudMinorsAndSecurityNeedNotWait() {
        assertThat(route(new Disputes(), MARKET_REGULATION_12315).atOnce()).isEmpty();
        assertThat(
                        route(
                                        new Disputes()
                                                .flagged(Flag.MINOR)
                                                .flagged(Flag.GUARDIAN)
                                                .flagged(Flag.SECURITY)
                                                .flagged(Flag.FRAUD_ALLEGED),
                                        MARKET_REGULATION_12315)
                                .atOnce())
                .containsExactly(AtOnce.FRAUD, AtOnce.MINOR, AtOnce.SECURITY);
        assertThat(AtOnce.values())
                .allSatisfy(
                        one ->
                                assertThat(one.basis())
                                        .contains(Law.COMMERCE_LAW.article(60))
                                        .hasSize(2));
    }

    private Route route(Disputes dispute, Body primary, Body... acceptable) {
        return bars.route(
                new Preference(primary, List.of(acceptable), "", "a-rule"), dispute.today());
    }
}
