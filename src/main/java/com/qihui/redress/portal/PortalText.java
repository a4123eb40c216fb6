package com.qihui.redress.portal;

import org.jspecify.annotations.Nullable;

/** What people type, without what no database and no screen can hold. */
public final class PortalText {

    private PortalText() {}

    /**
     * Empty when there is nothing.
     *
     * @param limit in characters; what is longer is cut off
     */
    public static String clean(@Nullable String typed, int limit) {
        if (typed == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        typed.replace("\r\n", "\n")
                .codePoints()
                .filter(PortalText::isKept)
                .limit(limit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Null when nothing was chosen. */
    public static @Nullable Boolean yesOrNo(@Nullable String chosen) {
        if (chosen == null || chosen.isEmpty()) {
            return null;
        }
        return chosen.equals("yes");
    }

    private static boolean isKept(int character) {
        return switch (character) {
            case '\t', '\n' -> true;
            default ->
                    !Character.isISOControl(character)
                            && Character.getType(character) != Character.SURROGATE;
        };
    }
}
