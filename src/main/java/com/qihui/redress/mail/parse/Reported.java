package com.qihui.redress.mail.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers from the parts of a report what became of a mail (RFC 3464). */
final class Reported {

    private static final Pattern SAID =
            Pattern.compile(
                    "(?im)^(?:final-recipient|action|status|diagnostic-code)[ \\t]*:"
                            + ".*+(?:\\r?\\n[ \\t].*+)*+");
    private static final Pattern ID = Pattern.compile("(?im)^message-id[ \\t]*:\\s*(<[^<>\\s]+>)");
    private static final Pattern FAILED = Pattern.compile("(?im)^action[ \\t]*:[ \\t]*failed\\b");
    private static final int LONGEST = 450;

    private final List<String> about = new ArrayList<>();
    private boolean report;
    private boolean failed;
    private String words = "";

    /** What follows is said by a server. */
    void begin() {
        report = true;
    }

    void status(String text) {
        failed = FAILED.matcher(text).find();
        words =
                SAID.matcher(text)
                        .results()
                        .map(line -> PlainWords.oneLine(line.group()))
                        .collect(Collectors.joining("; "));
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    void headers(String text) {
        ID.matcher(text).results().map((MatchResult id) -> id.group(1)).forEach(about::add);
    }

    void returned(@Nullable String messageId) {
        if (messageId != null) {
            about.add(messageId);
        }
    }

    boolean isReport() {
        return report;
    }

    /** Null where it is still tried, or was delivered or handed on. */
    @Nullable BounceReport found() {
        return failed && !about.isEmpty() ? new BounceReport(List.copyOf(about), words) : null;
    }
}
