package com.qihui.redress.portal.status;

import com.qihui.redress.remedy.Withdrawable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A solution in all its parts as its complainant sees it, in words.
 *
 * @param offered whether it still waits for their word
 * @param reason why a demand was not met, if that was said apart from the answer
 * @param withdrawable what of it they can take back: what was not paid yet (E33)
 */
record Verdict(
        boolean offered,
        String answer,
        List<Part> parts,
        @Nullable String total,
        List<String> clauses,
        List<Met> demands,
        @Nullable String reason,
        Withdrawable withdrawable) {

    /**
     * @param tone of its state, as the style sheet names it
     * @param state how far it is; null while it is only offered
     */
    record Part(String what, String by, @Nullable String state, String tone) {}

    /**
     * @param tone as the style sheet names it
     */
    record Met(String demand, String extent, String tone) {}
}
