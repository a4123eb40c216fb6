package com.qihui.redress.mail.out;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with places such as <code>{{number}}</code>. Nothing in it is ever run. */
public final class TemplateText {

    /** What can stand in a place; labelled {@code mail.variable.<name>}. */
    public static final List<String> VARIABLES =
            List.of(
                    "number",
                    "name",
                    "order",
                    "merchant",
                    "submitted",
                    "outside",
                    "text",
                    "link",
                    "desk");

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]{0,40}?)\\s*}}");

    private TemplateText() {}

    /** Places that nothing stands for. */
    public static List<String> unknown(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !VARIABLES.contains(name))
                .distinct()
                .toList();
    }

    public static boolean uses(String text, String variable) {
        return PLACE.matcher(text).results().anyMatch(place -> place.group(1).equals(variable));
    }

    /** What is filled in is not filled in again, whatever it says. */
    public static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
