package com.qihui.redress.plans;

import org.jooq.Record;

/** How MySQL means to read one table of a statement. */
record Step(String statement, String table, String type, String key, long rows, String extra) {

    /** Small tables are read whole whatever indexes they have. */
    private static final long FEW = 200;

    static Step of(String statement, Record line) {
        Number rows = line.get("rows", Number.class);
        return new Step(
                statement,
                line.get("table", String.class),
                line.get("type", String.class),
                line.get("key", String.class),
                rows == null ? 0 : rows.longValue(),
                String.valueOf(line.get("Extra")));
    }

    /** Every row, be it by way of an index; not what the statement itself has put together. */
    boolean readsWholeTable() {
        boolean everyRow = "ALL".equals(type) || "index".equals(type);
        return everyRow && rows > FEW && !table.startsWith("<");
    }
}
