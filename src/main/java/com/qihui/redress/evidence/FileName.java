package com.qihui.redress.evidence;

import org.jspecify.annotations.Nullable;

/** What a sender calls a file, made safe to show and to save under. */
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** Without folders, control and direction characters; null when nothing is left. */
    public static @Nullable String clean(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String name =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "")
                        .replaceAll("[\"*:<>?|]", "_")
                        .strip();
        if (name.length() > LONGEST) {
            int end = name.length() - LONGEST;
            name = name.substring(Character.isLowSurrogate(name.charAt(end)) ? end + 1 : end);
        }
        return name.isEmpty() || name.equals(".") || name.equals("..") ? null : name;
    }
}
