package com.qihui.redress.console.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What a table can be saved as. */
public enum SheetFormat {
    CSV("text/csv; charset=utf-8") {
        @Override
        public Sheet write(OutputStream out) throws IOException {
            return new CsvSheet(out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public Sheet write(OutputStream out) {
            return new XlsxSheet(out);
        }
    };

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public abstract Sheet write(OutputStream out) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    public String fileName(String name) {
        return name + "." + name().toLowerCase(Locale.ROOT);
    }
}
