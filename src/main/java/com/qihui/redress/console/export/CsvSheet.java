package com.qihui.redress.console.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated text as RFC 4180 has it, marked as UTF-8 so that spreadsheets read Chinese. Text
 * that a spreadsheet would take for a formula gets an apostrophe before it: what a complainant
 * wrote must not run on a manager's machine.
 */
final class CsvSheet implements Sheet {

    /** Full-width signs count as well where the spreadsheet's language is Chinese or Japanese. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠|%";

    private final Writer out;
    private boolean begun;

    CsvSheet(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        this.out.write('\uFEFF');
    }

    /** Tables stand below each other, an empty line between them. */
    @Override
    public void table(String name, List<String> columns) throws IOException {
        if (begun) {
            out.write("\r\n");
            row(List.of(name));
        }
        begun = true;
        row(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        String separator = "";
        for (Object cell : cells) {
            out.write(separator);
            out.write(cell == null ? "" : cell instanceof Number ? cell.toString() : text(cell));
            separator = ",";
        }
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String text(Object cell) {
        String text = cell.toString();
        String first = text.stripLeading();
        boolean formula =
                !text.isEmpty()
                        && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                                || (!first.isEmpty()
                                        && FORMULA_STARTS.indexOf(first.charAt(0)) >= 0));
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
