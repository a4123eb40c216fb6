package com.qihui.redress.workflow;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision tables; which row fired is in its output {@code rule}. */
@Component
class Decisions {

    private final DeployedTables tables;

    Decisions(DeployedTables tables) {
        this.tables = tables;
    }

    /** The number of the table's version that answers now. */
    int version(String table) {
        return tables.version(table);
    }

    /** Every row that fired, in the table's order. */
    List<DecisionRow> all(String table, Map<String, Object> facts) {
        return tables.evaluate(table, facts).getResultList().stream()
                .map(DecisionRow::new)
                .toList();
    }

    /**
     * @throws IllegalStateException when no row fired, which a table's last row prevents
     */
    DecisionRow first(String table, Map<String, Object> facts) {
        List<DecisionRow> rows = all(table, facts);
        if (rows.isEmpty()) {
            throw new IllegalStateException("no row of " + table + " fits " + facts);
        }
        return rows.get(0);
    }
}
