package com.qihui.redress.workflow.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables; which row fired is in its output {@code rule}. A version of a table
 * always answers the same, so what was asked of it before is not worked out again.
 */
@Component
public class Decisions {

    private final DeployedTables tables;
    private final Cache<Question, List<DecisionRow>> answers =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private record Question(String table, int version, Map<String, Object> facts) {}

    Decisions(DeployedTables tables) {
        this.tables = tables;
    }

    /** The number of the table's version that answers now. */
    public int version(String table) {
        return tables.version(table);
    }

    /**
     * Every row that fired, in the table's order.
     *
     * @param facts not changed any more
     */
    public List<DecisionRow> all(String table, Map<String, Object> facts) {
        Question question = new Question(table, version(table), facts);
        return answers.get(question, this::ask);
    }

    private List<DecisionRow> ask(Question question) {
        return tables.evaluate(question.table(), question.facts()).getResultList().stream()
                .map(DecisionRow::new)
                .toList();
    }

    /**
     * @throws IllegalStateException when no row fired, which a table's last row prevents
     */
    public DecisionRow first(String table, Map<String, Object> facts) {
        List<DecisionRow> rows = all(table, facts);
        if (rows.isEmpty()) {
            throw new IllegalStateException("no row of " + table + " fits " + facts);
        }
        return rows.get(0);
    }
}
