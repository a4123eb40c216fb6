package com.qihui.redress.sla;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The steps of a clock, soonest first, as a policy writes them: {@code
 * 80:AGENT,100:LEAD+RAISE,150:MANAGER+OPEN}. Running out is always one of them.
 */
public record WarningSteps(List<WarningStep> steps) {

    /** Each step has its bit in a number that tells which are done. */
    private static final int MOST = 30;

    private static final String OPEN = "OPEN";
    private static final String RAISE = "RAISE";

    public static final WarningSteps NONE = parse("");

    public WarningSteps {
        List<WarningStep> sorted = new ArrayList<>(steps);
        if (steps.stream().noneMatch(WarningStep::isBreach)) {
            sorted.add(new WarningStep(100, Told.NOBODY, false, false));
        }
        sorted.sort(
                Comparator.comparingInt(WarningStep::percent).thenComparing(WarningStep::openOnly));
        if (sorted.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " steps");
        }
        steps = List.copyOf(sorted);
    }

    /**
     * @throws IllegalArgumentException naming what cannot be read
     */
    public static WarningSteps parse(String text) {
        return new WarningSteps(
                Arrays.stream(text.split("[,，\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .map(WarningSteps::step)
                        .toList());
    }

    private static WarningStep step(String word) {
        String[] parts = word.split(":", 2);
        try {
            List<String> words = List.of(parts[1].split("\\+"));
            List<String> flags = words.subList(1, words.size());
            if (!List.of(OPEN, RAISE).containsAll(flags)) {
                throw new IllegalArgumentException(word + " is no step");
            }
            return new WarningStep(
                    Integer.parseInt(parts[0]),
                    Told.valueOf(words.get(0)),
                    flags.contains(OPEN),
                    flags.contains(RAISE));
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(word + " is no step, such as 80:AGENT", e);
        }
    }

    /** As {@link #parse} reads it. */
    String text() {
        return steps.stream()
                .map(
                        step ->
                                step.percent()
                                        + ":"
                                        + step.told()
                                        + (step.openOnly() ? "+" + OPEN : "")
                                        + (step.raises() ? "+" + RAISE : ""))
                .collect(Collectors.joining(","));
    }

    boolean isDone(int done, int step) {
        return (done & (1 << step)) != 0;
    }

    int with(int done, int step) {
        return done | (1 << step);
    }

    /** What is done of the steps that come before it has run out. */
    int beforeBreach(int done) {
        int before = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (isDone(done, i) && steps.get(i).percent() < 100) {
                before = with(before, i);
            }
        }
        return before;
    }

    /** What counts as done of these when so much was done of others: nobody is told twice. */
    int doneAfter(WarningSteps before, int done) {
        int reached = 0;
        for (int i = 0; i < before.steps.size(); i++) {
            if (before.isDone(done, i)) {
                reached = Math.max(reached, before.steps.get(i).percent());
            }
        }
        int same = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).percent() <= reached) {
                same = with(same, i);
            }
        }
        return same;
    }
}
