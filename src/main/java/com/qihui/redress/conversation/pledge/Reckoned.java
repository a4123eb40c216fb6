package com.qihui.redress.conversation.pledge;

import com.qihui.redress.sla.DueTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a rule makes of words about time. */
record Reckoned(@Nullable Instant at, boolean provisional, Way way, @Nullable Doubt doubt) {

    static Reckoned at(Instant moment, Way way) {
        return new Reckoned(moment, false, way, null);
    }

    static Reckoned at(DueTime due, Way way) {
        return new Reckoned(due.at(), due.provisional(), way, null);
    }

    static Reckoned doubted(Doubt doubt) {
        return new Reckoned(null, false, Way.NONE, doubt);
    }

    boolean isDated() {
        return at != null;
    }

    Pledge of(String words) {
        return new Pledge(words, at, provisional, way, doubt);
    }
}
