package com.qihui.redress.merchant;

/** Why a merchant owes nothing, or nothing more. */
public enum ContestGround {
    DELIVERED_WITH_PROOF,
    USERS_OWN_ERROR,
    NOT_OUR_ORDER,
    ALREADY_REFUNDED,
    OTHER_GROUND
}
