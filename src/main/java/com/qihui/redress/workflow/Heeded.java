package com.qihui.redress.workflow;

import com.qihui.redress.answering.Concern;
import com.qihui.redress.answering.Warning;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/** What somebody knows to be doubtful about their answer, and says all the same. */
public final class Heeded {

    /** Of a program that did not ask: it is told with the answer to its call. */
    public static final Heeded ALL = new Heeded(warning -> true);

    private final Predicate<Warning> known;

    private Heeded(Predicate<Warning> known) {
        this.known = known;
    }

    /** Of a person who was shown these, and those words. */
    public static Heeded shown(Set<Warning> warnings) {
        return new Heeded(Set.copyOf(warnings)::contains);
    }

    /** Of a program that names the kinds it takes upon itself. */
    public static Heeded kinds(Set<Concern> concerns) {
        Set<Concern> named = Set.copyOf(concerns);
        return new Heeded(warning -> named.contains(warning.concern()));
    }

    boolean covers(Collection<Warning> warnings) {
        return warnings.stream().allMatch(known);
    }
}
