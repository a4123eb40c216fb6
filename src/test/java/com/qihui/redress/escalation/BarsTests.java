package com.qihui.redress.escalation;

import static com.qihui.redress.escalation.Body.CONSUMER_ASSOCIATION;
import static com.qihui.redress.escalation.Body.MARKET_REGULATION_12315;
import static com.qihui.redress.escalation.Body.ORDINARY_LITIGATION;
import static com.qihui.redress.escalation.Body.POLICE_REPORT;
import static com.qihui.redress.escalation.Body.SMALL_CLAIMS;
import static com.qihui.redress.escalation.Body.TELECOM_APPEAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.escalation.Bar.Kind;
import com.qihui.redress.escalation.Dispute.Purpose;
import com.qihui.redress.escalation.Dispute.Seller;
import com.qihui.redress.escalation.Dispute.Trait;
import com.qihui.redress.escalation.Operator.Party;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each bar by the facts that make it, and by the ones next to them that do not (R29 to R32). */
class BarsTests {

    private static final LocalDate ASKED = LocalDate.of(2026, 6, 2);

    private final Bars bars = new Bars();

    /** R32: strictly above. */
    @ParameterizedTest
    @CsvSource({
        "4999.00, small-not-above",
        "5000.00, small-not-above",
        "5000.01, small-worth-it",
        "5800.00, small-worth-it"
    })
    void aCourtIsWorthItStrictlyAboveTheLine(String disputed, String rule) {
        assertThat(of(new Disputes().worth(disputed), SMALL_CLAIMS)).containsKey(rule).hasSize(1);
    }

    @Test
    void onlyThePartInDisputeCounts() {
        Bar bar = one(new Disputes().worth("4100.00", "5200.00"), SMALL_CLAIMS);

        assertThat(bar.rule()).isEqualTo("small-part-not-above");
        assertThat(bar.told()).containsExactly("5200", "4100", "5000");
    }

    @Test
    void fraudIsWorthACourtWhateverTheAmount() {
        assertThat(of(new Disputes().flagged(Flag.FRAUD_ALLEGED), SMALL_CLAIMS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50000.00 , ", "50000.01 , WARNING", "100000.00, WARNING", "100000.01, REFUSAL"})
    void smallClaimsHaveAMost(String disputed, @Nullable Kind kind) {
        assertThat(
                        of(new Disputes().worth(disputed), SMALL_CLAIMS).values().stream()
                                .filter(bar -> bar.rule().endsWith("above"))
                                .map(Bar::kind))
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void smallClaimsRefuseAPartyNobodyCanFind() {
        assertThat(
                        of(new Disputes().against(Seller.UNKNOWN), SMALL_CLAIMS)
                                .get("small-whereabouts"))
                .satisfies(
                        bar -> {
                            assertThat(bar.kind()).isEqualTo(Kind.REFUSAL);
                            assertThat(bar.basis())
                                    .containsExactly(Law.CIVIL_PROCEDURE.article(166));
                        });
        assertThat(of(new Disputes().against(Seller.GONE), SMALL_CLAIMS))
                .containsKey("seller-named-by-platform")
                .doesNotContainKey("small-whereabouts");
    }

    /** The day of its three years is still one of them. */
    @Test
    void threeYearsEndToTheDay() {
        Disputes dispute = new Disputes().since("2023-06-18");
        LocalDate last = LocalDate.of(2026, 6, 18);

        assertThat(rules(dispute.on(last)))
                .doesNotContain("market-too-old", "small-limitation", "ordinary-limitation");
        assertThat(rules(dispute.on(last.plusDays(1))))
                .contains("market-too-old", "small-limitation", "ordinary-limitation");
        assertThat(of(dispute.on(last.plusDays(1)), ORDINARY_LITIGATION).get("ordinary-limitation"))
                .extracting(Bar::told)
                .isEqualTo(List.of("3", last));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, telecom-fee-until", "2026-11-01, telecom-fee-until"})
    void aFeeMayBeDisputedForFiveMonths(LocalDate today, String rule) {
        assertThat(rules(asked().since("2026-06-01").on(today)))
                .contains(rule)
                .doesNotContain("telecom-fee-too-old");
    }

    @Test
    void aFeeMayNotBeDisputedADayLater() {
        Bar bar =
                of(asked().since("2026-06-01").on(LocalDate.of(2026, 11, 2)), TELECOM_APPEAL)
                        .get("telecom-fee-too-old");

        assertThat(bar.kind()).isEqualTo(Kind.REFUSAL);
        assertThat(bar.told()).containsExactly("5", LocalDate.of(2026, 11, 1));
        assertThat(bar.basis()).containsExactly(Law.ORDER_35.article(11));
    }

    @Test
    void anyOtherTelecomDisputeHasTwoYears() {
        Disputes dispute =
                asked().about(Category.NOT_AS_DESCRIBED, SubCause.FUNCTION_DIFFERS)
                        .since("2024-06-18");

        assertThat(rules(dispute.on(LocalDate.of(2026, 6, 18)))).doesNotContain("telecom-too-old");
        assertThat(rules(dispute.on(LocalDate.of(2026, 6, 19)))).contains("telecom-too-old");
    }

    /** Asked on the 2nd, the 17th is the fifteenth day; the day of asking does not count. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-02, telecom-wait  , telecom-silent",
        "2026-06-17, telecom-wait  , telecom-silent",
        "2026-06-18, telecom-silent, telecom-wait"
    })
    void anOperatorHasFifteenDaysToAnswer(LocalDate today, String rule, String not) {
        assertThat(rules(asked().on(today))).contains(rule).doesNotContain(not);
    }

    @Test
    void whoeverHasAnAnswerNeedNotWait() {
        Disputes dispute = new Disputes().with(new Operator(Party.UNKNOWN, true, ASKED, true));

        assertThat(rules(dispute.on(ASKED)))
                .contains("telecom-answered")
                .doesNotContain("telecom-wait", "telecom-ask-first");
    }

    @Test
    void theOperatorIsAskedFirst() {
        Bar bar =
                of(
                                new Disputes()
                                        .with(new Operator(Party.UNKNOWN, false, null, false)),
                                TELECOM_APPEAL)
                        .get("telecom-ask-first");

        assertThat(bar.kind()).isEqualTo(Kind.PRECONDITION);
        assertThat(bar.basis()).containsExactly(Law.ORDER_35.article(10));
    }

    @Test
    void whenTheOperatorWasAskedMustBeKnown() {
        assertThat(
                        rules(
                                new Disputes()
                                        .with(new Operator(Party.OPERATOR, true, null, false))
                                        .today()))
                .contains("telecom-asked-when")
                .doesNotContain("telecom-silent", "telecom-wait");
    }

    @Test
    void whatTheOperatorNeverReceivedIsNotItsMatter() {
        Bar bar =
                one(
                        new Disputes().with(new Operator(Party.PLATFORM, true, ASKED, true)),
                        TELECOM_APPEAL);

        assertThat(bar.rule()).isEqualTo("telecom-not-the-operator");
        assertThat(bar.kind()).isEqualTo(Kind.REFUSAL);
    }

    @Test
    void gameCardsAreNoTelecomBusiness() {
        assertThat(one(new Disputes(), TELECOM_APPEAL).kind()).isEqualTo(Kind.OUT_OF_SCOPE);
    }

    @Test
    void whatIsSettledIsNotAppealed() {
        assertThat(rules(asked().settled().today())).contains("telecom-settled", "market-settled");
    }

    /** What one has taken the others do not take, and the other way round. */
    @ParameterizedTest
    @CsvSource({
        "MARKET_REGULATION_12315, telecom-elsewhere association-elsewhere, market-elsewhere",
        "CONSUMER_ASSOCIATION, telecom-elsewhere market-elsewhere, association-elsewhere",
        "TELECOM_APPEAL, market-elsewhere association-elsewhere, telecom-elsewhere",
        "SMALL_CLAIMS, telecom-elsewhere market-elsewhere association-elsewhere ordinary-elsewhere, small-elsewhere",
        "ORDINARY_LITIGATION, telecom-elsewhere market-elsewhere association-elsewhere small-elsewhere, ordinary-elsewhere"
    })
    void whatAnotherBodyHasIsExcluded(Body pending, String excluded, String not) {
        Dispute dispute = asked().pendingAt(pending).today();

        assertThat(
                        bars.of(dispute).stream()
                                .filter(bar -> bar.kind() == Kind.EXCLUDED)
                                .map(Bar::rule))
                .contains(excluded.split(" "))
                .doesNotContain(not);
    }

    @ParameterizedTest
    @EnumSource(
            value = Body.class,
            names = {"MARKET_REGULATION_12315", "CONSUMER_ASSOCIATION", "TELECOM_APPEAL"})
    void aCourtTakesWhatIsMediatedAndEndsThat(Body pending) {
        assertThat(of(asked().pendingAt(pending), ORDINARY_LITIGATION).values())
                .extracting(Bar::rule, Bar::kind)
                .containsExactly(tuple("ordinary-ends-mediation", Kind.WARNING));
    }

    @Test
    void thePoliceExcludeNobody() {
        assertThat(
                        bars
                                .of(
                                        new Disputes()
                                                .flagged(Flag.FRAUD_ALLEGED)
                                                .pendingAt(POLICE_REPORT)
                                                .today())
                                .stream()
                                .map(Bar::kind))
                .doesNotContain(Kind.EXCLUDED);
    }

    @Test
    void whatWasMediatedInVainGoesToNobodyElseWhoMediates() {
        Dispute dispute = asked().handledBy(MARKET_REGULATION_12315).today();

        assertThat(rules(dispute))
                .contains("market-handled", "telecom-handled", "association-handled");
        assertThat(of(dispute, SMALL_CLAIMS).values()).noneMatch(bar -> bar.kind().shuts());
    }

    @Test
    void whoeverRefusedIsNotAskedAgainButOthersAre() {
        Dispute dispute = asked().refusedBy(TELECOM_APPEAL).today();

        assertThat(of(dispute, TELECOM_APPEAL)).containsKey("telecom-refused");
        assertThat(of(dispute, MARKET_REGULATION_12315).values())
                .noneMatch(bar -> bar.kind().shuts());
    }

    @Test
    void tradeIsNoConsumption() {
        assertThat(of(new Disputes().boughtFor(Purpose.TRADE), MARKET_REGULATION_12315))
                .containsKey("market-trade")
                .doesNotContainKey("market-trade-hinted");
        assertThat(of(new Disputes().boughtFor(Purpose.TRADE_HINTED), MARKET_REGULATION_12315))
                .containsKey("market-trade-hinted")
                .doesNotContainKey("market-trade");
        assertThat(rules(new Disputes().today()))
                .doesNotContain("market-trade", "market-trade-hinted", "association-trade");
    }

    @Test
    void thePoliceTakeACrimeOnly() {
        assertThat(one(new Disputes(), POLICE_REPORT).kind()).isEqualTo(Kind.OUT_OF_SCOPE);
        assertThat(one(new Disputes().flagged(Flag.FRAUD_ALLEGED), POLICE_REPORT).kind())
                .isEqualTo(Kind.NOTE);
        assertThat(one(new Disputes().flagged(Flag.SECURITY), POLICE_REPORT).rule())
                .isEqualTo("police-security");
    }

    /** Consumer protection law, 55: three times, and 500 yuan at least. */
    @ParameterizedTest
    @CsvSource({
        "98.00 , fraud-triple-least, 294",
        "166.67, fraud-triple      , 500.01",
        "168.00, fraud-triple      , 504"
    })
    void fraudCostsThreeTimesThePrice(String price, String rule, String triple) {
        Bar bar =
                of(new Disputes().worth(price).flagged(Flag.FRAUD_ALLEGED), MARKET_REGULATION_12315)
                        .get(rule);

        assertThat(bar.told()).containsExactly(triple, "500");
    }

    @Test
    void saysWhatToMind() {
        assertThat(rules(new Disputes().unnamed().today())).contains("market-not-named");
        assertThat(rules(new Disputes().answerable(Responsibility.USER).today()))
                .contains("market-own-mistake");
        assertThat(
                        rules(
                                new Disputes()
                                        .about(Category.AFTERSALES_DELAY, SubCause.STATUS_QUERY)
                                        .today()))
                .contains("market-not-due");
        assertThat(rules(new Disputes().flagged(Flag.SERIAL_COMPLAINANT).today()))
                .contains("market-serial");
        assertThat(rules(new Disputes().flagged(Flag.MINOR).today()))
                .contains("minor-not-ratified", "minor-shared");
        assertThat(rules(new Disputes().with(Trait.PAID_OFF_PLATFORM).today()))
                .contains("paid-off-platform");
        assertThat(rules(new Disputes().with(Trait.IDENTITY_REFUSED).today()))
                .contains("identity-asked");
        assertThat(rules(new Disputes().with(Trait.UNANNOUNCED_RECORDING).today()))
                .contains("recording-unannounced");
    }

    /** Every name once: the journal and the words go by it. */
    @Test
    void everyRuleHasItsOwnName() {
        assertThat(bars.rules()).extracting(BarRule::name).doesNotHaveDuplicates();
    }

    private static Disputes asked() {
        return new Disputes().with(new Operator(Party.OPERATOR, true, ASKED, false));
    }

    private List<String> rules(Dispute dispute) {
        return bars.of(dispute).stream().map(Bar::rule).toList();
    }

    /** Of one body, without what stands beside every complaint. */
    private Map<String, Bar> of(Dispute dispute, Body body) {
        return bars.of(dispute).stream()
                .filter(bar -> bar.body() == body)
                .filter(bar -> !bar.rule().equals("market-venue"))
                .filter(bar -> bar.kind() != Kind.CHOICE)
                .collect(Collectors.toMap(Bar::rule, bar -> bar));
    }

    private Map<String, Bar> of(Disputes dispute, Body body) {
        return of(dispute.today(), body);
    }

    private Bar one(Disputes dispute, Body body) {
        Map<String, Bar> found = of(dispute, body);
        assertThat(found).hasSize(1);
        return found.values().iterator().next();
    }

    /** Nobody chooses without knowing what they give up. */
    @Test
    void saysWhichExcludeEachOtherBeforeTheChoice() {
        Preference both =
                new Preference(
                        TELECOM_APPEAL,
                        List.of(MARKET_REGULATION_12315, CONSUMER_ASSOCIATION),
                        "",
                        "telecom");

        assertThat(bars.route(both, asked().today()).choices())
                .extracting(Bar::rule)
                .containsExactly("telecom-one-of", "association-one-of");
    }
}
