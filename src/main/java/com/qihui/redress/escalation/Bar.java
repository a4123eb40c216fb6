package com.qihui.redress.escalation;

import java.util.List;

/**
 * What stands between a complaint and a body outside, or is good to know before going there.
 *
 * @param rule its name, labelled {@code bar.<rule>}
 * @param told what its words are filled with: amounts as text, days as dates, in their order
 * @param basis the articles that say so; none where it is a matter of prudence
 */
public record Bar(Body body, Kind kind, String rule, List<Object> told, List<Article> basis) {

    /** How much it stands in the way; the worse the earlier. */
    public enum Kind {
        /** Another body has, or had, the same dispute: this one must not be asked. */
        EXCLUDED,
        /** It would refuse the case. */
        REFUSAL,
        /** It is no matter of its. */
        OUT_OF_SCOPE,
        /** Something has to be done, or waited for, first. */
        PRECONDITION,
        /** It may refuse, or it may not be worth it. */
        WARNING,
        /** Whoever chooses it gives up others. */
        CHOICE,
        /** Stands in nobody's way: what is met, what can be had there, what to mind. */
        NOTE;

        /** Whether nobody should be sent there as things stand. */
        public boolean shuts() {
            return this == EXCLUDED || this == REFUSAL || this == OUT_OF_SCOPE;
        }
    }

    /** Whether it stands in the way at all. */
    public boolean hinders() {
        return kind != Kind.NOTE && kind != Kind.CHOICE;
    }
}
