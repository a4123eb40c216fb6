package com.qihui.redress.remedy;

/** Who proposes a solution. */
public enum ProposingParty {
    MERCHANT,
    PLATFORM,
    OUTSIDE_BODY
}
