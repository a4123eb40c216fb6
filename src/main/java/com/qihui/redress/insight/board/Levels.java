package com.qihui.redress.insight.board;

import com.qihui.redress.sla.ClockKind;
import java.util.Map;

/**
 * How well times were kept in one stretch of time or by one of many.
 *
 * @param kinds by kind of clock, promises among them; only those judged at all
 * @param response how long first responses took that were given in this time
 * @param resolution how long what was resolved in this time took, from the complaint on, waiting
 *     for others included
 */
public record Levels(Map<ClockKind, Compliance> kinds, Timing response, Timing resolution) {

    public static final Levels NONE = new Levels(Map.of(), Timing.NONE, Timing.NONE);

    public Compliance of(ClockKind kind) {
        return kinds.getOrDefault(kind, Compliance.NONE);
    }
}
