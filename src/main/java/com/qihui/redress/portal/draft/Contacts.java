package com.qihui.redress.portal.draft;

import com.qihui.redress.ticket.FileComplaint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The log of whom the complainant spoke to, as rows of a form (R42). */
final class Contacts {

    /** More of them belong in the narrative. */
    static final int MOST = 20;

    private static final String BEGIN = "contacts.";
    private static final List<String> COLUMNS =
            List.of("at", "channel", "agentNo", "promise", "promiseDue", "kept");

    private Contacts() {}

    static String field(int row, String column) {
        return BEGIN + row + "." + column;
    }

    static int count(Map<String, String> fields) {
        int rows = 0;
        while (rows < MOST && fields.containsKey(field(rows, "at"))) {
            rows++;
        }
        return rows;
    }

    /** Rows with nothing in them are left out. */
    static List<Integer> filledRows(Map<String, String> fields) {
        return IntStream.range(0, count(fields))
                .filter(row -> !isEmpty(fields, row))
                .boxed()
                .toList();
    }

    static List<FileComplaint.Contact> read(Typed typed, List<Integer> rows) {
        List<FileComplaint.Contact> contacts = new ArrayList<>();
        for (int row : rows) {
            contacts.add(
                    new FileComplaint.Contact(
                            typed.pastTime(field(row, "at")),
                            typed.text(field(row, "channel")),
                            typed.text(field(row, "agentNo")),
                            typed.text(field(row, "promise")),
                            typed.time(field(row, "promiseDue")),
                            typed.yesOrNo(field(row, "kept"))));
        }
        return contacts;
    }

    static Map<String, String> withOneMore(Map<String, String> fields) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        int row = count(fields);
        if (row < MOST) {
            COLUMNS.forEach(column -> more.put(field(row, column), ""));
        }
        return more;
    }

    static Map<String, String> without(Map<String, String> fields, int removed) {
        int rows = count(fields);
        Map<String, String> fewer = new LinkedHashMap<>(fields);
        fewer.keySet().removeIf(name -> name.startsWith(BEGIN));
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            if (row != removed) {
                for (String column : COLUMNS) {
                    fewer.put(
                            field(kept, column),
                            Objects.requireNonNull(fields.getOrDefault(field(row, column), "")));
                }
                kept++;
            }
        }
        return fewer;
    }

    private static boolean isEmpty(Map<String, String> fields, int row) {
        return COLUMNS.stream()
                .allMatch(column -> fields.getOrDefault(field(row, column), "").isBlank());
    }

    static List<String> columns() {
        return COLUMNS;
    }
}
