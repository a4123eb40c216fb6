package com.qihui.redress.console.ticket;

import com.qihui.redress.escalation.Handing;
import com.qihui.redress.escalation.Lesson;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a complaint has been outside.
 *
 * @param cases the first first; the last is the present one, or was
 * @param requests what their bodies asked for
 * @param handings whatever was handed in to them
 */
record OutsideStory(
        List<OutsideCase> cases, List<OutsideRequest> requests, List<Handing> handings) {

    static OutsideStory of(List<OutsideCase> known, OutsideCases all) {
        return new OutsideStory(known, all.requests(known), all.handings(known));
    }

    @Nullable OutsideCase latest() {
        return cases.isEmpty() ? null : cases.get(cases.size() - 1);
    }

    /** What was learnt last, a tag of the complaint. */
    @Nullable Lesson lesson() {
        return cases.stream()
                .map(OutsideCase::lesson)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Those that ended before the latest, and were at a body. */
    List<OutsideCase> before() {
        return cases.stream()
                .limit(Math.max(0, cases.size() - 1))
                .filter(one -> one.body() != null)
                .toList();
    }

    /** What the body of a case still waits for. */
    List<OutsideRequest> owed(OutsideCase of) {
        return requests.stream().filter(one -> one.caseId() == of.id() && one.isOpen()).toList();
    }

    List<Handing> handedIn(OutsideCase of) {
        return handings.stream().filter(one -> one.caseId() == of.id()).toList();
    }
}
