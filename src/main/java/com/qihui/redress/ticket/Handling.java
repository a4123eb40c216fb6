package com.qihui.redress.ticket;

/** Who handles a complaint first. */
public enum Handling {
    MERCHANT,
    PLATFORM,
    BOTH;

    public boolean involvesMerchant() {
        return this != PLATFORM;
    }

    public boolean involvesPlatform() {
        return this != MERCHANT;
    }
}
