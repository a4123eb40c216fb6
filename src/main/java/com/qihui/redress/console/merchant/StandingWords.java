package com.qihui.redress.console.merchant;

import com.qihui.redress.console.component.Tone;
import com.qihui.redress.merchant.Standing;

/** How a standing looks. */
public final class StandingWords {

    private StandingWords() {}

    public static Tone tone(Standing standing) {
        return switch (standing) {
            case IN_ORDER -> Tone.OK;
            case WARNED -> Tone.WARN;
            case SUSPENDED, REMOVED -> Tone.BAD;
        };
    }
}
