package com.qihui.redress.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text with places such as <code>{{number}}</code>, and parts that stand only where something
 * holds: <code>{{if merchant}}…{{else}}…{{end}}</code>, <code>{{if channel=EMAIL|PHONE}}…{{end}}
 * </code>. Such parts stand beside each other, never within each other. Nothing in it is ever run.
 */
public final class TemplateText {

    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([^{}]{0,120}?)\\s*}}");
    private static final Pattern CONDITION =
            Pattern.compile("if\\s+(\\w{1,40})(?:\\s*=\\s*([\\w|-]{1,80}))?");
    private static final String ELSE = "else";
    private static final String END = "end";

    private TemplateText() {}

    /** What stands in its places, once each, in their order. */
    public static List<String> places(String text) {
        return MARK.matcher(text)
                .results()
                .map(mark -> mark.group(1))
                .filter(word -> !isControl(word))
                .distinct()
                .toList();
    }

    /** Places and conditions about what nothing stands for. */
    public static List<String> unknown(String text, Collection<String> known) {
        return MARK.matcher(text)
                .results()
                .flatMap(mark -> named(mark.group(1)))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
    }

    /** Whether each condition is one, and ends before the next begins. */
    public static boolean isWellFormed(String text) {
        boolean within = false;
        boolean turned = false;
        for (String word : MARK.matcher(text).results().map(mark -> mark.group(1)).toList()) {
            boolean fits =
                    switch (word) {
                        case ELSE -> within && !turned;
                        case END -> within;
                        default -> !isControl(word) || (!within && isCondition(word));
                    };
            if (!fits) {
                return false;
            }
            within = isControl(word) ? !word.equals(END) : within;
            turned = isControl(word) ? word.equals(ELSE) : turned;
        }
        return !within;
    }

    public static boolean uses(String text, String variable) {
        return places(text).contains(variable);
    }

    /** What is filled in is not filled in again, whatever it says; what is unknown is nothing. */
    public static String fill(String text, Map<String, String> values) {
        return fill(text, values, unknown -> "");
    }

    /**
     * @param missing what stands where no value is
     */
    public static String fill(
            String text, Map<String, String> values, UnaryOperator<String> missing) {
        StringBuilder filled = new StringBuilder();
        boolean stands = true;
        int from = 0;
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if (stands) {
                filled.append(text, from, mark.start());
            }
            from = mark.end();
            String word = mark.group(1);
            if (isControl(word)) {
                stands = word.equals(END) || (word.equals(ELSE) ? !stands : holds(word, values));
                from = isAlone(text, mark) ? from + 1 : from;
            } else if (stands) {
                String value = values.getOrDefault(word, "");
                filled.append(value.isBlank() ? missing.apply(word) : value);
            }
        }
        return stands ? filled.append(text, from, text.length()).toString() : filled.toString();
    }

    /** A condition that has a line for itself leaves none behind. */
    private static boolean isAlone(String text, Matcher mark) {
        return (mark.start() == 0 || text.charAt(mark.start() - 1) == '\n')
                && mark.end() < text.length()
                && text.charAt(mark.end()) == '\n';
    }

    private static boolean holds(String condition, Map<String, String> values) {
        Matcher asked = CONDITION.matcher(condition);
        if (!asked.matches()) {
            return true;
        }
        String value = values.getOrDefault(asked.group(1), "");
        return asked.group(2) == null
                ? !value.isBlank()
                : Arrays.asList(asked.group(2).split("\\|")).contains(value);
    }

    private static Stream<String> named(String word) {
        if (!isControl(word)) {
            return Stream.of(word);
        }
        Matcher asked = CONDITION.matcher(word);
        return asked.matches() ? Stream.of(asked.group(1)) : Stream.empty();
    }

    private static boolean isCondition(String word) {
        return CONDITION.matcher(word).matches();
    }

    private static boolean isControl(String word) {
        return word.equals(ELSE) || word.equals(END) || word.equals("if") || word.startsWith("if ");
    }
}
