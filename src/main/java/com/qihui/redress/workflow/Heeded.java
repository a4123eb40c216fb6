package com.qihui.redress.workflow;

import com.qihui.redress.answering.Concern;
import com.qihui.redress.answering.Warning;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows to be doubtful about their answer, and what others said before it; they say
 * it all the same.
 */
public final class Heeded {

    /** Of a program that did not ask: it is told with the answer to its call. */
    public static final Heeded ALL = new Heeded(warning -> true, null);

    private final Predicate<Warning> known;
    private final @Nullable Long lastSeen;

    private Heeded(Predicate<Warning> known, @Nullable Long lastSeen) {
        this.known = known;
        this.lastSeen = lastSeen;
    }

    /** Of a person who was shown these, and those words. */
    public static Heeded shown(Set<Warning> warnings) {
        return new Heeded(Set.copyOf(warnings)::contains, null);
    }

    /** Of a program that names the kinds it takes upon itself. */
    public static Heeded kinds(Set<Concern> concerns) {
        Set<Concern> named = Set.copyOf(concerns);
        return new Heeded(warning -> named.contains(warning.concern()), null);
    }

    /**
     * And of somebody who wants to know what others said since (E3).
     *
     * @param message the last one of the complaint they knew; 0 for none
     */
    public Heeded after(long message) {
        return new Heeded(known, message);
    }

    /** Null for whoever does not care whether others spoke since. */
    @Nullable Long lastSeen() {
        return lastSeen;
    }

    boolean covers(Collection<Warning> warnings) {
        return warnings.stream().allMatch(known);
    }
}
