package com.qihui.redress.account;

/** What a person is on this desk; each person has one role. */
public enum Role {
    /** Works tickets. */
    AGENT,
    /** Works tickets, reviews refusals, approves remedies, reads the figures. */
    MANAGER,
    /** Manages accounts and tokens. */
    ADMIN,
    /** Answers for one merchant, and sees that merchant's tickets only. */
    MERCHANT
}
