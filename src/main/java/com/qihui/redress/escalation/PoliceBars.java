package com.qihui.redress.escalation;

import static com.qihui.redress.escalation.Body.POLICE_REPORT;
import static com.qihui.redress.escalation.Law.CRIMINAL_PROCEDURE;

import com.qihui.redress.escalation.Bar.Kind;
import com.qihui.redress.ticket.Flag;
import java.util.List;

/** The police take a crime, and no quarrel about money. */
final class PoliceBars {

    private PoliceBars() {}

    static List<BarRule> rules() {
        return List.of(
                BarRule.of(
                        POLICE_REPORT,
                        Kind.OUT_OF_SCOPE,
                        "police-no-crime",
                        dispute -> !dispute.is(Flag.FRAUD_ALLEGED) && !dispute.is(Flag.SECURITY),
                        CRIMINAL_PROCEDURE.article(112)),
                BarRule.of(
                        POLICE_REPORT,
                        Kind.NOTE,
                        "police-fraud",
                        dispute -> dispute.is(Flag.FRAUD_ALLEGED),
                        CRIMINAL_PROCEDURE.article(110)),
                BarRule.of(
                        POLICE_REPORT,
                        Kind.NOTE,
                        "police-security",
                        dispute -> dispute.is(Flag.SECURITY),
                        CRIMINAL_PROCEDURE.article(110)));
    }
}
