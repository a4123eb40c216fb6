package com.qihui.redress.ticket;

import java.util.stream.Stream;

/** What a list shows of a complaint: the product, or how the narrative begins. */
final class Subject {

    /** In characters; twice as many units and the mark of a cut fit the column. */
    private static final int LIMIT = 59;

    private Subject() {}

    static String of(FileComplaint complaint) {
        return Stream.of(complaint.productName(), complaint.productType(), complaint.narrative())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(Discretion.of(complaint)::text)
                .map(Subject::firstLine)
                .orElse("");
    }

    /** Cut between characters, never inside one: rare Han and emoji are two units long. */
    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        if (line.codePointCount(0, line.length()) <= LIMIT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LIMIT)) + "…";
    }
}
