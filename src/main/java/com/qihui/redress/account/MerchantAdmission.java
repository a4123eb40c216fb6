package com.qihui.redress.account;

/** Whether a merchant's people may work at all; who lets people in asks, {@code merchant} knows. */
public interface MerchantAdmission {

    boolean admits(long merchantId);

    /** Of whoever belongs to no merchant there is nothing to ask. */
    default boolean admits(Actor actor) {
        Long merchant = actor.merchantId();
        return merchant == null || admits(merchant);
    }
}
