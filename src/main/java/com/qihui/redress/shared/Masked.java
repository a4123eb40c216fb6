package com.qihui.redress.shared;

import org.jspecify.annotations.Nullable;

/** Enough of a personal detail to recognise it, not enough to use it. */
public final class Masked {

    private static final String HIDDEN = "****";

    private Masked() {}

    /** The first character, which may be two units long. */
    public static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        int length = phone.length();
        return length < 8 ? HIDDEN : phone.substring(0, 3) + HIDDEN + phone.substring(length - 4);
    }

    public static @Nullable String email(@Nullable String email) {
        if (email == null) {
            return null;
        }
        return email.charAt(0) + HIDDEN + email.substring(Math.max(email.lastIndexOf('@'), 1));
    }
}
