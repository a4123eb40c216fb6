package com.qihui.redress.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * Why evidence is judged as it is (R8).
 *
 * @param sound whether it speaks for the evidence
 * @param code labelled for readers as {@code evidence.reason.<code>}
 * @param values fill the label's places, in order
 */
public record EvidenceReason(Aspect aspect, boolean sound, String code, List<String> values) {

    static final String NO_ORDER = "order";

    /** 全面性, 时效性, 关联性. */
    public enum Aspect {
        COMPLETENESS,
        TIMELINESS,
        RELEVANCE
    }

    static EvidenceReason good(Aspect aspect, String code, Object... values) {
        return of(aspect, true, code, values);
    }

    static EvidenceReason bad(Aspect aspect, String code, Object... values) {
        return of(aspect, false, code, values);
    }

    private static EvidenceReason of(Aspect aspect, boolean sound, String code, Object... values) {
        return new EvidenceReason(
                aspect, sound, code, Arrays.stream(values).map(Object::toString).toList());
    }
}
