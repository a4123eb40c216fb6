package com.qihui.redress.console.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook, one sheet a table, of which no more than some hundred rows are ever in memory. Text
 * is written as text: a cell that begins with an equals sign is not a formula.
 */
final class XlsxSheet implements Sheet {

    /** As many as a sheet holds. */
    static final int MOST_ROWS = 1_048_576;

    private static final int IN_MEMORY = 200;

    /** As many characters as a cell holds. */
    private static final int MOST_TEXT = 32_767;

    private final Workbook book;
    private @Nullable Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream out) {
        book = new Workbook(out, "Redress", "1.0");
    }

    @Override
    public void table(String name, List<String> columns) throws IOException {
        if (sheet != null) {
            sheet.close();
        }
        Worksheet next = book.newWorksheet(name);
        sheet = next;
        row = 0;
        for (int column = 0; column < columns.size(); column++) {
            next.width(column, 18);
            next.inlineString(0, column, columns.get(column));
            next.style(0, column).bold().set();
        }
        next.freezePane(0, 1);
        row = 1;
    }

    /** What a sheet cannot hold is left out. */
    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Worksheet into = sheet;
        if (into == null) {
            throw new IllegalStateException("a row before its table");
        }
        if (row >= MOST_ROWS) {
            return;
        }
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                into.value(row, column, number);
            } else if (cell != null) {
                into.inlineString(row, column, text(cell.toString()));
            }
        }
        row++;
        if (row % IN_MEMORY == 0) {
            into.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
        book.close();
    }

    /** Without the characters that XML cannot carry. */
    private static String text(String text) {
        String clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return clean.substring(0, Math.min(clean.length(), MOST_TEXT));
    }
}
