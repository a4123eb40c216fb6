package com.qihui.redress.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing the desk did to a statement; nothing is ever changed back, only changed again. */
record StatementChange(
        int no,
        Kind kind,
        @Nullable String body,
        @Nullable String reason,
        @Nullable String clauseNumber,
        @Nullable Integer clauseVersion,
        String by,
        Instant at) {

    enum Kind {
        CORRECTED,
        CITED,
        DROPPED
    }
}
