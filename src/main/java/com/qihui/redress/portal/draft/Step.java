package com.qihui.redress.portal.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One question a page, in their order. Any of them can be returned to. Pages see what is public.
 */
enum Step {
    WHAT("category"),
    ORDER(
            "orderNo|orderKnown|productType|productName|amount|paidAt|provider|rechargeTarget"
                    + "|merchant"),
    SEEN("narrative|contacts\\.\\d{1,2}\\.[A-Za-z]{1,20}"),
    EVIDENCE(""),
    DEMAND("demand\\.[A-Z_]{1,30}(\\.amount|\\.text)?"),
    STATEMENT("narrative"),
    SEND("name|phone|email|consent");

    private static final List<Step> ALL = List.of(values());

    private final Pattern fields;

    Step(String fields) {
        this.fields = Pattern.compile(fields);
    }

    /** Whether a field of this name is on its page. */
    boolean asks(String field) {
        return fields.matcher(field).matches();
    }

    /** Where the field is asked for first. */
    static Step asking(String field) {
        return ALL.stream().filter(step -> step.asks(field)).findFirst().orElse(ORDER);
    }

    static Optional<Step> at(String path) {
        return ALL.stream().filter(step -> step.path().equals(path)).findFirst();
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Counted from one. */
    public int number() {
        return ALL.indexOf(this) + 1;
    }

    Step next() {
        return ALL.get(Math.min(number(), ALL.size() - 1));
    }

    /** The first has none before it but itself. */
    Step previous() {
        return ALL.get(Math.max(number() - 2, 0));
    }
}
