package com.qihui.redress.remedy;

/** What became of a proposal. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    ACCEPTED_BY_SILENCE,
    REFUSED,
    WITHDRAWN
}
