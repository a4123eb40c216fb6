package com.qihui.redress.console.manager;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The address of the complaints behind one figure of the rules of triage. */
record RuleAddress(String rule, What what, int days) {

    static final String PATH = "triage-rules/complaints";

    /** How far back one can look. */
    static final List<Integer> DAYS = List.of(7, 30, 90);

    static final int USUAL = 30;

    private static final int LONGEST_RULE = 60;

    enum What {
        SUGGESTED,
        CORRECTED
    }

    String text() {
        return "%s?rule=%s&what=%s&days=%d"
                .formatted(PATH, URLEncoder.encode(rule, StandardCharsets.UTF_8), what, days);
    }

    /**
     * @throws IllegalArgumentException when it is none
     */
    static RuleAddress read(QueryParameters query) {
        String rule = query.getSingleParameter("rule").orElse("");
        int days = query.getSingleParameter("days").map(Integer::parseInt).orElse(USUAL);
        if (rule.isEmpty() || rule.length() > LONGEST_RULE || !DAYS.contains(days)) {
            throw new IllegalArgumentException("no rule's complaints");
        }
        return new RuleAddress(
                rule, What.valueOf(query.getSingleParameter("what").orElse("")), days);
    }
}
