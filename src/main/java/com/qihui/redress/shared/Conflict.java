package com.qihui.redress.shared;

import org.jspecify.annotations.Nullable;

/** Somebody else was faster: the thing is no longer as the caller saw it. */
public class Conflict extends RuntimeException {

    private final String code;
    private final @Nullable Long currentVersion;

    /**
     * @param code labelled for readers in the message source as {@code error.<code>}
     * @param currentVersion what the thing is at now, where it has versions
     */
    public Conflict(String code, @Nullable Long currentVersion) {
        super(code);
        this.code = code;
        this.currentVersion = currentVersion;
    }

    public String code() {
        return code;
    }

    public @Nullable Long currentVersion() {
        return currentVersion;
    }
}
