package com.qihui.redress.workflow.evidence;

import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.EvidenceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person asks a complainant for, checked. */
public record EvidenceWanted(List<String> missing, String question) {

    static final int MOST = 20;

    private static final Set<String> KINDS =
            Arrays.stream(EvidenceKind.values()).map(Enum::name).collect(Collectors.toSet());

    /** What can be seen on a piece, as complaints declare it. */
    private static final Set<String> DETAILS =
            Set.of(
                    "after",
                    "amount",
                    "arrivalTime",
                    "before",
                    "errorMessage",
                    "listing",
                    "noticeOrLogin",
                    "operation",
                    "orderNo",
                    "payee",
                    "problem",
                    "productName",
                    "promisedTime",
                    "received",
                    "reply",
                    "time",
                    "tradeTime");

    /**
     * @throws RuleViolation with everything wrong about it
     */
    public static EvidenceWanted of(@Nullable List<String> missing, @Nullable String question) {
        List<String> codes = missing == null ? List.of() : missing.stream().distinct().toList();
        String words = question == null ? "" : question.strip();
        List<FieldError> errors = new ArrayList<>();
        if (codes.size() > MOST) {
            errors.add(FieldError.of("missing", "too_many", MOST));
        } else if (!codes.stream().allMatch(EvidenceWanted::isKnown)) {
            errors.add(FieldError.of("missing", "invalid"));
        }
        if (codes.isEmpty() && words.isEmpty()) {
            errors.add(FieldError.of("question", "required"));
        }
        if (words.codePointCount(0, words.length()) > CustomerRequests.QUESTION) {
            errors.add(FieldError.of("question", "too_long", CustomerRequests.QUESTION));
        }
        if (!errors.isEmpty()) {
            throw new RuleViolation(errors);
        }
        return new EvidenceWanted(codes, words);
    }

    private static boolean isKnown(String code) {
        String[] parts = code.split("\\.", -1);
        return KINDS.contains(parts[0])
                && (parts.length == 1 || (parts.length == 2 && DETAILS.contains(parts[1])));
    }
}
