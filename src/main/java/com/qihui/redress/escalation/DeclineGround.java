package com.qihui.redress.escalation;

import static com.qihui.redress.escalation.Body.CONSUMER_ASSOCIATION;
import static com.qihui.redress.escalation.Body.MARKET_REGULATION_12315;
import static com.qihui.redress.escalation.Body.ORDINARY_LITIGATION;
import static com.qihui.redress.escalation.Body.POLICE_REPORT;
import static com.qihui.redress.escalation.Body.SMALL_CLAIMS;
import static com.qihui.redress.escalation.Body.TELECOM_APPEAL;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a body does not take a case, each body by its own list (order 121, 16; order 35, 10 and 11;
 * civil procedure law, 165 and 166); labelled {@code option.<name>}.
 */
public enum DeclineGround {
    OUTSIDE_ITS_REMIT(null, MARKET_REGULATION_12315, CONSUMER_ASSOCIATION, TELECOM_APPEAL),
    TAKEN_ELSEWHERE(null, MARKET_REGULATION_12315, CONSUMER_ASSOCIATION, TELECOM_APPEAL),
    NO_CONSUMER_DISPUTE(null, MARKET_REGULATION_12315, CONSUMER_ASSOCIATION),
    THREE_YEARS_PASSED(null, MARKET_REGULATION_12315),
    PAPERS_MISSING(null, MARKET_REGULATION_12315, TELECOM_APPEAL),
    IDENTITY_NOT_PROVEN(null, MARKET_REGULATION_12315),
    OPERATOR_NOT_ASKED(Law.ORDER_35.article(10), TELECOM_APPEAL),
    FEE_OLDER_THAN_FIVE_MONTHS(null, TELECOM_APPEAL),
    OLDER_THAN_TWO_YEARS(null, TELECOM_APPEAL),
    SETTLED_AND_EXECUTED(null, TELECOM_APPEAL),
    NO_CLEAR_MONEY_CLAIM(Law.CIVIL_PROCEDURE.article(165), SMALL_CLAIMS),
    WHEREABOUTS_UNKNOWN(null, SMALL_CLAIMS),
    APPRAISAL_NEEDED(null, SMALL_CLAIMS),
    FOREIGN_ELEMENT(null, SMALL_CLAIMS),
    NO_CRIME_SEEN(null, POLICE_REPORT),
    OTHER_GROUND(
            null,
            MARKET_REGULATION_12315,
            CONSUMER_ASSOCIATION,
            TELECOM_APPEAL,
            SMALL_CLAIMS,
            ORDINARY_LITIGATION,
            POLICE_REPORT);

    private final @Nullable Article own;
    private final Set<Body> bodies;

    DeclineGround(@Nullable Article own, Body first, Body... others) {
        this.own = own;
        this.bodies = EnumSet.of(first, others);
    }

    public static List<DeclineGround> of(Body body) {
        return Arrays.stream(values()).filter(one -> one.bodies.contains(body)).toList();
    }

    /** The article that says so; none where no list of the law names it. */
    public List<Article> basis(Body body) {
        if (own != null) {
            return List.of(own);
        }
        return this == OTHER_GROUND
                ? List.of()
                : switch (body) {
                    case MARKET_REGULATION_12315 -> List.of(Law.ORDER_121.article(16));
                    case TELECOM_APPEAL -> List.of(Law.ORDER_35.article(11));
                    case SMALL_CLAIMS -> List.of(Law.CIVIL_PROCEDURE.article(166));
                    default -> List.of();
                };
    }
}
