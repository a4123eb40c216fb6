package com.qihui.redress.escalation;

import java.util.List;

/**
 * Why a body does not take a case, each body by its own list (order 121, 16; order 35, 10 and 11;
 * civil procedure law, 165 and 166); labelled {@code option.<name>}.
 */
public enum DeclineGround {
    OUTSIDE_ITS_REMIT,
    TAKEN_ELSEWHERE,
    NO_CONSUMER_DISPUTE,
    THREE_YEARS_PASSED,
    PAPERS_MISSING,
    IDENTITY_NOT_PROVEN,
    OPERATOR_NOT_ASKED,
    FEE_OLDER_THAN_FIVE_MONTHS,
    OLDER_THAN_TWO_YEARS,
    SETTLED_AND_EXECUTED,
    NO_CLEAR_MONEY_CLAIM,
    WHEREABOUTS_UNKNOWN,
    APPRAISAL_NEEDED,
    FOREIGN_ELEMENT,
    NO_CRIME_SEEN,
    OTHER_GROUND;

    public static List<DeclineGround> of(Body body) {
        return switch (body) {
            case MARKET_REGULATION_12315 ->
                    List.of(
                            OUTSIDE_ITS_REMIT,
                            TAKEN_ELSEWHERE,
                            NO_CONSUMER_DISPUTE,
                            THREE_YEARS_PASSED,
                            PAPERS_MISSING,
                            IDENTITY_NOT_PROVEN,
                            OTHER_GROUND);
            case CONSUMER_ASSOCIATION ->
                    List.of(OUTSIDE_ITS_REMIT, TAKEN_ELSEWHERE, NO_CONSUMER_DISPUTE, OTHER_GROUND);
            case TELECOM_APPEAL ->
                    List.of(
                            OUTSIDE_ITS_REMIT,
                            TAKEN_ELSEWHERE,
                            PAPERS_MISSING,
                            OPERATOR_NOT_ASKED,
                            FEE_OLDER_THAN_FIVE_MONTHS,
                            OLDER_THAN_TWO_YEARS,
                            SETTLED_AND_EXECUTED,
                            OTHER_GROUND);
            case SMALL_CLAIMS ->
                    List.of(
                            NO_CLEAR_MONEY_CLAIM,
                            WHEREABOUTS_UNKNOWN,
                            APPRAISAL_NEEDED,
                            FOREIGN_ELEMENT,
                            OTHER_GROUND);
            case POLICE_REPORT -> List.of(NO_CRIME_SEEN, OTHER_GROUND);
            case ORDINARY_LITIGATION, NONE -> List.of(OTHER_GROUND);
        };
    }

    /** The article that says so; none where no list of the law names it. */
    public List<Article> basis(Body body) {
        return switch (this) {
            case OTHER_GROUND -> List.of();
            case OPERATOR_NOT_ASKED -> List.of(Law.ORDER_35.article(10));
            case NO_CLEAR_MONEY_CLAIM -> List.of(Law.CIVIL_PROCEDURE.article(165));
            default ->
                    switch (body) {
                        case MARKET_REGULATION_12315 -> List.of(Law.ORDER_121.article(16));
                        case TELECOM_APPEAL -> List.of(Law.ORDER_35.article(11));
                        case SMALL_CLAIMS -> List.of(Law.CIVIL_PROCEDURE.article(166));
                        default -> List.of();
                    };
        };
    }
}
