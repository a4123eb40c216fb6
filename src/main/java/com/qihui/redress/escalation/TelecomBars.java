package com.qihui.redress.escalation;

import static com.qihui.redress.escalation.Body.CONSUMER_ASSOCIATION;
import static com.qihui.redress.escalation.Body.MARKET_REGULATION_12315;
import static com.qihui.redress.escalation.Body.ORDINARY_LITIGATION;
import static com.qihui.redress.escalation.Body.SMALL_CLAIMS;
import static com.qihui.redress.escalation.Body.TELECOM_APPEAL;
import static com.qihui.redress.escalation.Law.ORDER_35;

import com.qihui.redress.escalation.Bar.Kind;
import com.qihui.redress.escalation.Operator.Party;
import com.qihui.redress.ticket.Category;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the telecom appeal asks for and what it refuses (order 35, 10 and 11). */
final class TelecomBars {

    private static final Article FIRST = ORDER_35.article(10);
    private static final Article REFUSED = ORDER_35.article(11);

    private final Figures figures;

    private TelecomBars(Figures figures) {
        this.figures = figures;
    }

    static List<BarRule> rules(Figures figures) {
        return new TelecomBars(figures).all();
    }

    private List<BarRule> all() {
        Body body = TELECOM_APPEAL;
        return List.of(
                BarRule.of(
                        body,
                        Kind.EXCLUDED,
                        "telecom-elsewhere",
                        dispute ->
                                isMatter(dispute)
                                        && dispute.elsewhere()
                                                .isPendingAt(
                                                        MARKET_REGULATION_12315,
                                                        CONSUMER_ASSOCIATION,
                                                        SMALL_CLAIMS,
                                                        ORDINARY_LITIGATION),
                        REFUSED),
                BarRule.of(
                        body,
                        Kind.OUT_OF_SCOPE,
                        "telecom-no-telecom",
                        dispute -> dispute.operator().party() == Party.NONE,
                        FIRST),
                BarRule.of(
                        body,
                        Kind.REFUSAL,
                        "telecom-not-the-operator",
                        dispute -> dispute.operator().party() == Party.PLATFORM,
                        FIRST),
                BarRule.of(
                        body,
                        Kind.EXCLUDED,
                        "telecom-handled",
                        dispute ->
                                dispute.elsewhere()
                                        .wasHandledBy(
                                                body,
                                                MARKET_REGULATION_12315,
                                                CONSUMER_ASSOCIATION,
                                                SMALL_CLAIMS,
                                                ORDINARY_LITIGATION),
                        REFUSED),
                BarRule.of(
                        body,
                        Kind.REFUSAL,
                        "telecom-refused",
                        dispute -> dispute.elsewhere().refused().contains(body),
                        ORDER_35.article(14)),
                BarRule.of(
                        body,
                        Kind.REFUSAL,
                        "telecom-settled",
                        dispute -> isMatter(dispute) && dispute.settled(),
                        REFUSED),
                BarRule.of(
                                body,
                                Kind.REFUSAL,
                                "telecom-fee-too-old",
                                dispute -> isAboutFee(dispute) && isTooOld(dispute),
                                REFUSED)
                        .telling(this::term),
                BarRule.of(
                                body,
                                Kind.REFUSAL,
                                "telecom-too-old",
                                dispute ->
                                        isMatter(dispute)
                                                && !isAboutFee(dispute)
                                                && isTooOld(dispute),
                                REFUSED)
                        .telling(this::term),
                BarRule.of(
                                body,
                                Kind.PRECONDITION,
                                "telecom-ask-first",
                                dispute -> isMatter(dispute) && !dispute.operator().asked(),
                                FIRST)
                        .telling(dispute -> List.of(days())),
                BarRule.of(
                                body,
                                Kind.PRECONDITION,
                                "telecom-wait",
                                dispute -> isMatter(dispute) && isAnswerable(dispute),
                                FIRST)
                        .telling(dispute -> told(silence(dispute))),
                BarRule.of(
                                body,
                                Kind.WARNING,
                                "telecom-asked-when",
                                dispute ->
                                        isMatter(dispute)
                                                && dispute.operator().asked()
                                                && !dispute.operator().answered()
                                                && dispute.operator().askedOn() == null,
                                FIRST)
                        .telling(dispute -> List.of(days())),
                BarRule.of(
                        body,
                        Kind.WARNING,
                        "telecom-own-mistake",
                        dispute -> isMatter(dispute) && dispute.isUsersMistake(),
                        FIRST),
                BarRule.of(
                                body,
                                Kind.NOTE,
                                "telecom-silent",
                                dispute -> isMatter(dispute) && isSilent(dispute),
                                FIRST)
                        .telling(dispute -> told(dispute.operator().askedOn())),
                BarRule.of(
                        body,
                        Kind.NOTE,
                        "telecom-answered",
                        dispute -> isMatter(dispute) && dispute.operator().answered(),
                        FIRST),
                BarRule.of(
                                body,
                                Kind.NOTE,
                                "telecom-fee-until",
                                dispute -> isAboutFee(dispute) && !isTooOld(dispute),
                                REFUSED)
                        .telling(this::term),
                BarRule.of(
                        body,
                        Kind.CHOICE,
                        "telecom-one-of",
                        dispute -> isMatter(dispute) && dispute.elsewhere().pending() == null,
                        REFUSED));
    }

    private static boolean isMatter(Dispute dispute) {
        return dispute.operator().mayBeAppealed();
    }

    /** Money was taken for what did not come. */
    private static boolean isAboutFee(Dispute dispute) {
        return isMatter(dispute) && dispute.category() == Category.RECHARGE_NOT_CREDITED;
    }

    private boolean isTooOld(Dispute dispute) {
        return until(dispute).isBefore(dispute.today());
    }

    /** The last day on which it may be brought. */
    private LocalDate until(Dispute dispute) {
        return isAboutFee(dispute)
                ? dispute.arose().plusMonths(figures.feeDisputeMonths())
                : dispute.arose().plusYears(figures.otherDisputeYears());
    }

    /** The operator still has time. */
    private boolean isAnswerable(Dispute dispute) {
        LocalDate last = silence(dispute);
        return last != null && !dispute.today().isAfter(last);
    }

    private boolean isSilent(Dispute dispute) {
        LocalDate last = silence(dispute);
        return last != null && dispute.today().isAfter(last);
    }

    /** Until when silence is no answer; null where it was not asked, or answered. */
    private @Nullable LocalDate silence(Dispute dispute) {
        return dispute.operator().answered()
                ? null
                : dispute.operator().answerableUntil(figures.operatorDays());
    }

    private List<Object> told(@Nullable LocalDate day) {
        return day == null ? List.of(days()) : List.of(days(), day);
    }

    private List<Object> term(Dispute dispute) {
        int term = isAboutFee(dispute) ? figures.feeDisputeMonths() : figures.otherDisputeYears();
        return List.of(String.valueOf(term), until(dispute));
    }

    private String days() {
        return String.valueOf(figures.operatorDays());
    }
}
