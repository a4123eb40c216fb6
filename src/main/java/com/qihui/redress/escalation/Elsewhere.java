package com.qihui.redress.escalation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where else the same dispute is, or was.
 *
 * @param pending who has it now
 * @param handled who dealt with it, whatever came of that
 * @param refused who did not take it
 */
public record Elsewhere(@Nullable Body pending, Set<Body> handled, Set<Body> refused) {

    public static final Elsewhere NOWHERE = new Elsewhere(null, Set.of(), Set.of());

    public static Elsewhere of(List<OutsideCase> cases) {
        Body pending = null;
        Set<Body> handled = EnumSet.noneOf(Body.class);
        Set<Body> refused = EnumSet.noneOf(Body.class);
        for (OutsideCase one : cases) {
            Body body = one.body();
            if (body == null) {
                continue;
            }
            OutsideOutcome outcome = one.outcome();
            if (outcome == null) {
                pending = body;
            } else if (outcome == OutsideOutcome.REFUSED) {
                refused.add(body);
            } else if (!LEFT.contains(outcome)) {
                handled.add(body);
            }
        }
        return new Elsewhere(pending, handled, refused);
    }

    /** Whoever leaves before anything came of it may come again. */
    private static final Set<OutsideOutcome> LEFT =
            EnumSet.of(
                    OutsideOutcome.WITHDRAWN,
                    OutsideOutcome.NOT_PURSUED,
                    OutsideOutcome.OFFER_LAPSED);

    boolean isPendingAt(Body... bodies) {
        return pending != null && List.of(bodies).contains(pending);
    }

    boolean wasHandledBy(Body... bodies) {
        return List.of(bodies).stream().anyMatch(handled::contains);
    }

    /** Whether somebody who only mediates dealt with it in vain, or would not. */
    public boolean isMediationOver() {
        return pending == null
                && (wasHandledBy(
                                Body.MARKET_REGULATION_12315,
                                Body.CONSUMER_ASSOCIATION,
                                Body.TELECOM_APPEAL)
                        || refused.contains(Body.MARKET_REGULATION_12315));
    }
}
