package com.qihui.redress.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.sla.Told;
import com.qihui.redress.sla.WarningSteps;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTablesTests {

    @ParameterizedTest
    @CsvSource({
        "                     , true , false, true , FAILED    , undecided",
        "RECHARGE_NOT_CREDITED, true , true , false,           , recharge-self-operated",
        "RECHARGE_NOT_CREDITED, true , false, false,           , recharge-order-not-found",
        "RECHARGE_NOT_CREDITED, false, false, true , DELIVERED , recharge-merchant-unknown",
        "RECHARGE_NOT_CREDITED, true , false, true , FAILED    , recharge-channel-fault",
        "RECHARGE_NOT_CREDITED, true , false, true , PROCESSING, recharge-channel-fault",
        "RECHARGE_NOT_CREDITED, true , false, true , DELIVERED , recharge-third-party",
        "RECHARGE_NOT_CREDITED, true , false, true ,           , recharge-third-party",
        "NOT_AS_DESCRIBED     , true , true , true ,           , goods-self-operated",
        "NOT_AS_DESCRIBED     , true , false, false,           , goods-third-party",
        "NOT_AS_DESCRIBED     , false, false, false,           , goods-merchant-unknown",
        "AFTERSALES_DELAY     , true , true , true ,           , aftersales-self-operated",
        "AFTERSALES_DELAY     , true , false, true ,           , aftersales-third-party",
        "AFTERSALES_DELAY     , false, false, true ,           , aftersales-merchant-unknown",
        "ACCOUNT_ANOMALY      , false, false, false,           , account-anomaly"
    })
    void triagesByTheFirstRowThatFits(
            @Nullable String category,
            boolean merchantKnown,
            boolean selfOperated,
            boolean orderFound,
            @Nullable String deliveryState,
            String rule) {
        DecisionTable triage =
                new DecisionTable("triage")
                        .given("category", category)
                        .given("subCause", null)
                        .given("circumstance", null)
                        .given("symptomShown", true)
                        .given("merchantKnown", merchantKnown)
                        .given("selfOperated", selfOperated)
                        .given("orderFound", orderFound)
                        .given("deliveryState", deliveryState);

        assertThat(triage.give("rule")).containsExactly(rule);
    }

    /** R20 to R22: what bears on who is answerable goes before what is usual for the category. */
    @ParameterizedTest
    @CsvSource({
        "AFTERSALES_DELAY     , STATUS_QUERY       ,                  , true , NONE_YET",
        "RECHARGE_NOT_CREDITED, USER_INPUT_ERROR   ,                  , true , USER",
        "RECHARGE_NOT_CREDITED, THIRD_PARTY_CHANNEL,                  , false, PLATFORM",
        "RECHARGE_NOT_CREDITED, THIRD_PARTY_CHANNEL, CARRIER_ACCEPTED , true , UNDETERMINED",
        "RECHARGE_NOT_CREDITED, SYSTEM_DELAY       , OUT_OF_STOCK     , true , MERCHANT_AND_PLATFORM",
        "RECHARGE_NOT_CREDITED, SYSTEM_DELAY       ,                  , false, UNDETERMINED",
        "RECHARGE_NOT_CREDITED, SYSTEM_DELAY       ,                  , true , PLATFORM",
        "NOT_AS_DESCRIBED     , FUNCTION_DIFFERS   , PAID_OFF_PLATFORM, true , MERCHANT",
        "NOT_AS_DESCRIBED     , CODE_NOT_ACTIVATING, CONDITION_STATED , true , MIXED",
        "NOT_AS_DESCRIBED     , CODE_REUSED        ,                  , false, UNDETERMINED",
        "AFTERSALES_DELAY     , BUCK_PASSING       ,                  , true , MERCHANT_AND_PLATFORM",
        "AFTERSALES_DELAY     , HANDLING_TIMEOUT   , MERCHANT_DELAYS  , true , MERCHANT_AND_PLATFORM",
        "AFTERSALES_DELAY     , HANDLING_TIMEOUT   , PLATFORM_PROMISED, true , PLATFORM",
        "ACCOUNT_ANOMALY      , UNAUTHORISED_ORDER , CHILD            , true , MIXED",
        "ACCOUNT_ANOMALY      , UNAUTHORISED_ORDER , FAMILY           , true , USER",
        "ACCOUNT_ANOMALY      , UNAUTHORISED_ORDER ,                  , true , UNDETERMINED",
        "ACCOUNT_ANOMALY      , MISTAKEN_FREEZE    ,                  , true , PLATFORM"
    })
    void saysWhoIsAnswerableForAThirdPartysGoods(
            String category,
            String subCause,
            @Nullable String circumstance,
            boolean symptomShown,
            String responsibility) {
        DecisionTable triage =
                new DecisionTable("triage")
                        .given("category", category)
                        .given("subCause", subCause)
                        .given("circumstance", circumstance)
                        .given("symptomShown", symptomShown)
                        .given("merchantKnown", true)
                        .given("selfOperated", false)
                        .given("orderFound", true)
                        .given("deliveryState", "UNKNOWN");

        assertThat(triage.give("responsibility")).containsExactly(responsibility);
    }

    /** R20. */
    @ParameterizedTest
    @CsvSource({"CODE_REUSED", "QUANTITY_DIFFERS"})
    void holdsMerchantAndPlatformForFaultyGoods(String subCause) {
        DecisionTable triage =
                new DecisionTable("triage")
                        .given("category", "NOT_AS_DESCRIBED")
                        .given("subCause", subCause)
                        .given("circumstance", null)
                        .given("symptomShown", true)
                        .given("merchantKnown", true)
                        .given("selfOperated", false)
                        .given("orderFound", true)
                        .given("deliveryState", "DELIVERED");

        assertThat(triage.give("sure")).containsExactly(true);
        assertThat(triage.give("handledBy")).containsExactly("BOTH");
        assertThat(triage.give("responsibility")).containsExactly("MERCHANT_AND_PLATFORM");
    }

    @ParameterizedTest
    @CsvSource({
        "                     ,                    , false, false,",
        "RECHARGE_NOT_CREDITED,                    , false, false, BALANCE_COMPARISON",
        "NOT_AS_DESCRIBED     ,                    , false, false, ITEM_COMPARISON",
        "NOT_AS_DESCRIBED     , FUNCTION_DIFFERS   , false, false, ITEM_COMPARISON",
        "NOT_AS_DESCRIBED     , CODE_NOT_ACTIVATING, false, false, ACTIVATION_VIDEO",
        "NOT_AS_DESCRIBED     , CODE_REUSED        , false, false, ACTIVATION_VIDEO",
        "AFTERSALES_DELAY     ,                    , false, false, COMMUNICATION_RECORD",
        "AFTERSALES_DELAY     ,                    , true , false, COMMUNICATION_RECORD",
        "ACCOUNT_ANOMALY      ,                    , false, false, ACCOUNT_NOTICE",
        "                     ,                    , true , false, COMMUNICATION_RECORD",
        "                     ,                    , false, true , GUARDIAN_PROOF"
    })
    void asksForOrderPaymentAndWhatShowsTheSymptom(
            @Nullable String category,
            @Nullable String subCause,
            boolean contacted,
            boolean minor,
            @Nullable String besides) {
        DecisionTable checklist =
                new DecisionTable("evidence-checklist")
                        .given("category", category)
                        .given("subCause", subCause)
                        .given("contacted", contacted)
                        .given("promised", false)
                        .given("minor", minor);

        assertThat(checklist.give("required"))
                .containsExactlyElementsOf(
                        besides == null
                                ? List.of("ORDER_DETAIL", "PAYMENT_PROOF")
                                : List.of("ORDER_DETAIL", "PAYMENT_PROOF", besides));
    }

    @ParameterizedTest
    @CsvSource({
        "                , true , false, 'problem,reply'",
        "                , true , true , 'problem,reply,promisedTime'",
        "AFTERSALES_DELAY, false, false, 'problem,reply'",
        "AFTERSALES_DELAY, true , true , 'problem,reply,promisedTime'",
        "AFTERSALES_DELAY, false, true , 'problem,reply,promisedTime'"
    })
    void asksForThePromisedTimeOnlyWhenSomethingWasPromised(
            @Nullable String category, boolean contacted, boolean promised, String details) {
        DecisionTable checklist =
                new DecisionTable("evidence-checklist")
                        .given("category", category)
                        .given("subCause", null)
                        .given("contacted", contacted)
                        .given("promised", promised)
                        .given("minor", false);

        assertThat(checklist.give("required"))
                .containsExactly("ORDER_DETAIL", "PAYMENT_PROOF", "COMMUNICATION_RECORD");
        assertThat(checklist.give("details")).last().isEqualTo(details);
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT, TICKET     , first-response-urgent, merchant-response-urgent, resolution-urgent",
        "HIGH  , PHONE      , first-response-high  , merchant-response       , resolution-high",
        "NORMAL, ONLINE_CHAT, first-response-normal, merchant-response       , resolution-normal",
        "LOW   , TICKET     , first-response-low   , merchant-response       , resolution-low",
        "URGENT, EMAIL      , first-response-email , merchant-response-urgent, resolution-urgent",
        "LOW   , EMAIL      , first-response-email , merchant-response       , resolution-low"
    })
    void setsEachClockOnce(
            String priority, String channel, String response, String merchant, String resolution) {
        DecisionTable clocks = serviceLevels("RECHARGE_NOT_CREDITED", priority, channel, null);

        assertThat(clocks.give("clock")).doesNotHaveDuplicates();
        assertThat(clocks.give("rule"))
                .containsExactly(
                        "delivery-recharge",
                        response,
                        response.replace("first", "next"),
                        merchant,
                        "merchant-appeal",
                        "account-protection",
                        "customer-turn",
                        resolution,
                        "internal-handling",
                        "promise");
    }

    /** R45: what an outside body has time for by its own rules. */
    @ParameterizedTest
    @CsvSource({
        "MARKET_REGULATION_12315, 7, WORKING_DAYS , 60",
        "CONSUMER_ASSOCIATION   , 7, WORKING_DAYS , 60",
        "TELECOM_APPEAL         , 5, WORKING_DAYS , 30",
    })
    void givesAnOutsideBodyItsOwnTerms(String body, int acceptance, String calendar, int outcome) {
        DecisionTable clocks = serviceLevels(null, "NORMAL", "TICKET", body);

        int first = clocks.give("clock").indexOf("OUTSIDE_ACCEPTANCE");
        int second = clocks.give("clock").indexOf("OUTSIDE_OUTCOME");

        assertThat(clocks.give("amount").get(first)).isEqualTo(acceptance);
        assertThat(clocks.give("calendar").get(first)).isEqualTo(calendar);
        assertThat(clocks.give("amount").get(second)).isEqualTo(outcome);
        assertThat(clocks.give("calendar").get(second)).isEqualTo("CALENDAR_DAYS");
    }

    @ParameterizedTest
    @CsvSource({"URGENT, TICKET", "HIGH, EMAIL", "NORMAL, TICKET", "LOW, PHONE"})
    void saysOfEachClockWhomItTellsAndWhen(String priority, String channel) {
        DecisionTable clocks =
                serviceLevels("RECHARGE_NOT_CREDITED", priority, channel, "TELECOM_APPEAL");

        assertThat(clocks.give("steps"))
                .map(steps -> WarningSteps.parse(steps.toString()).steps())
                .allSatisfy(
                        steps -> assertThat(steps).anyMatch(step -> step.told() != Told.NOBODY));
    }

    private static DecisionTable serviceLevels(
            @Nullable String category, String priority, String channel, @Nullable String body) {
        return new DecisionTable("service-level")
                .given("category", category)
                .given("subCause", null)
                .given("productType", null)
                .given("priority", priority)
                .given("channel", channel)
                .given("merchantTier", "STANDARD")
                .given("amountYuan", 100.0)
                .given("outsideBody", body);
    }

    @ParameterizedTest
    @CsvSource({"URGENT, TICKET", "HIGH, PHONE", "NORMAL, TICKET", "LOW, TICKET", "LOW, EMAIL"})
    void grantsALaterResponseTheTimeOfTheFirst(String priority, String channel) {
        DecisionTable clocks = serviceLevels(null, priority, channel, null);

        assertThat(clocks.give("clock")).startsWith("FIRST_RESPONSE", "NEXT_RESPONSE");
        assertThat(List.of("amount", "unit", "calendar"))
                .map(clocks::give)
                .allSatisfy(granted -> assertThat(granted.get(1)).isEqualTo(granted.get(0)));
    }

    @ParameterizedTest
    @CsvSource({"0.01, NONE", "200.00, NONE", "200.01, LEAD", "1000.00, LEAD", "1000.01, MANAGER"})
    void raisesTheApprovalWithTheAmount(BigDecimal amount, String level) {
        DecisionTable approval = new DecisionTable("approval").given("amountYuan", amount);

        assertThat(approval.give("level")).containsExactly(level);
    }

    /** R32: strictly above 5000 yuan. */
    @ParameterizedTest
    @CsvSource({
        "2999.99, NONE    , false, false, false, MARKET_REGULATION_12315, market-regulation",
        "3000.00, NONE    , false, false, false, MARKET_REGULATION_12315, near-the-line",
        "5000.00, NONE    , false, false, false, MARKET_REGULATION_12315, near-the-line",
        "5000.01, NONE    , false, false, false, SMALL_CLAIMS           , small-claims-amount",
        "5000.01, OPERATOR, false, false, false, SMALL_CLAIMS           , small-claims-amount",
        "5000.01, UNKNOWN , true , false, false, SMALL_CLAIMS           , small-claims-fraud",
        "4999.99, UNKNOWN , false, false, false, TELECOM_APPEAL         , telecom",
        "4999.99, OPERATOR, false, false, false, TELECOM_APPEAL         , telecom",
        "99.99  , PLATFORM, false, false, false, MARKET_REGULATION_12315, market-regulation",
        "4999.99, NONE    , true , false, false, MARKET_REGULATION_12315, fraud",
        "4999.99, UNKNOWN , true , false, false, MARKET_REGULATION_12315, fraud-telecom",
        "4999.99, NONE    , false, true , false, MARKET_REGULATION_12315, minor",
        "4999.99, NONE    , false, false, true , MARKET_REGULATION_12315, security",
        "5000.01, NONE    , false, true , true , SMALL_CLAIMS           , small-claims-amount"
    })
    void namesTheOutsideBody(
            BigDecimal disputed,
            String telecom,
            boolean fraud,
            boolean minor,
            boolean security,
            String primary,
            String rule) {
        DecisionTable channel =
                outside(disputed, telecom)
                        .given("fraudAlleged", fraud)
                        .given("minor", minor)
                        .given("security", security);

        assertThat(channel.give("rule")).containsExactly(rule);
        assertThat(channel.give("primary")).containsExactly(primary);
    }

    /** What goes before the amount: nobody failed yet, nobody else failed, it was tried before. */
    @ParameterizedTest
    @CsvSource({
        "STATUS_QUERY    , NONE_YET    , true , false, NONE    , NONE          , nothing-due-yet",
        "USER_INPUT_ERROR, USER        , true , false, NONE    , NONE          , own-mistake",
        "USER_INPUT_ERROR, USER        , true , false, UNKNOWN , NONE          , own-mistake-telecom",
        "BUCK_PASSING    , UNDETERMINED, false, false, NONE    , NONE          , not-named",
        "SYSTEM_DELAY    , PLATFORM    , true , true , NONE    , SMALL_CLAIMS  , after-mediation",
        "SYSTEM_DELAY    , PLATFORM    , true , true , OPERATOR, TELECOM_APPEAL, after-mediation-telecom"
    })
    void namesNobodyWhereNobodyElseFailed(
            String subCause,
            String responsibility,
            boolean named,
            boolean mediationOver,
            String telecom,
            String primary,
            String rule) {
        DecisionTable channel =
                outside(new BigDecimal("6000.00"), telecom)
                        .given("subCause", subCause)
                        .given("responsibility", responsibility)
                        .given("named", named)
                        .given("mediationOver", mediationOver);

        assertThat(channel.give("rule")).containsExactly(rule);
        assertThat(channel.give("primary")).containsExactly(primary);
    }

    /** The line is a figure of config/escalation.yml, which the bars read too. */
    @Test
    void sendsToACourtWhatIsAboveTheLineWhereverThatIs() {
        DecisionTable channel =
                outside(new BigDecimal("3500.00"), "NONE").given("courtAboveYuan", 3_499.99);

        assertThat(channel.give("rule")).containsExactly("small-claims-amount");
        assertThat(channel.given("courtAboveYuan", 3_500.0).give("rule"))
                .containsExactly("near-the-line");
    }

    @Test
    void sendsTradeToACourt() {
        DecisionTable channel = outside(new BigDecimal("100.00"), "NONE").given("purpose", "TRADE");

        assertThat(channel.give("primary")).containsExactly("SMALL_CLAIMS");
    }

    private static DecisionTable outside(BigDecimal disputed, String telecom) {
        return new DecisionTable("escalation-channel")
                .given("category", "RECHARGE_NOT_CREDITED")
                .given("subCause", null)
                .given("responsibility", null)
                .given("named", true)
                .given("mediationOver", false)
                .given("telecomParty", telecom)
                .given("purpose", "CONSUMPTION")
                .given("disputedYuan", disputed.doubleValue())
                .given("courtAboveYuan", 5_000.0)
                .given("fraudAlleged", false)
                .given("minor", false)
                .given("security", false);
    }
}
