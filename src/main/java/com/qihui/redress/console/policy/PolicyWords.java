package com.qihui.redress.console.policy;

import com.qihui.redress.escalation.Body;
import com.qihui.redress.merchant.Merchant.Tier;
import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Told;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.SubCause;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes of the policy's cells in a reader's words, and back: {@code "URGENT"} is {@code "紧急"}
 * while it is edited, {@code "80:AGENT"} is {@code "80:客服"}.
 */
class PolicyWords {

    private static final Pattern CELL =
            Pattern.compile("(<text[^>]*>)(.*?)(</text>)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"<>]*)\"");
    private static final Pattern STEPS = Pattern.compile("\\d+[:：].*");
    private static final Pattern STEP_WORD = Pattern.compile("[^\\d:：+,，\\s]+");

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    PolicyWords(UnaryOperator<String> label) {
        add(Category.values(), "option.", label);
        add(SubCause.values(), "option.", label);
        add(Priority.values(), "option.", label);
        add(Channel.values(), "option.", label);
        add(Body.values(), "option.", label);
        add(Tier.values(), "policy.word.", label);
        add(ClockKind.values(), "clock.", label);
        add(CalendarKind.values(), "policy.word.", label);
        Stream.of("MINUTES", "HOURS", "DAYS", "AGREED", "OPEN", "RAISE")
                .forEach(code -> add(code, label.apply("policy.word." + code)));
        for (Told told : Told.values()) {
            add(told.name(), label.apply("policy.word." + told));
        }
    }

    private void add(Enum<?>[] values, String prefix, UnaryOperator<String> label) {
        for (Enum<?> value : values) {
            add(value.name(), label.apply(prefix + value.name()));
        }
    }

    private void add(String code, String word) {
        words.put(code, word);
        String other = codes.put(word, code);
        if (other != null && !other.equals(code)) {
            throw new IllegalStateException(word + " says " + other + " and " + code);
        }
    }

    /** A table as it is shown. */
    String shown(String xml) {
        return cells(xml, words);
    }

    /**
     * The table behind what is shown; words nobody knows stay, and are refused where it is read.
     */
    String codes(String xml) {
        return cells(xml, codes);
    }

    private static String cells(String xml, Map<String, String> by) {
        return replaced(
                CELL,
                xml,
                cell ->
                        cell.group(1)
                                + replaced(
                                        QUOTED,
                                        plain(cell.group(2)),
                                        quoted -> "\"" + value(quoted.group(1), by) + "\"")
                                + cell.group(3));
    }

    private static String plain(String cell) {
        return cell.replace("&#34;", "\"").replace("&quot;", "\"");
    }

    private static String value(String value, Map<String, String> by) {
        return STEPS.matcher(value).matches()
                ? replaced(STEP_WORD, value, word -> by.getOrDefault(word.group(), word.group()))
                        .replace('：', ':')
                        .replace('，', ',')
                : by.getOrDefault(value, value);
    }

    private static String replaced(
            Pattern pattern, String text, java.util.function.Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
