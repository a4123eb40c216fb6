package com.qihui.redress.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** A delivered table with its inputs; both dialects of FEEL that Camunda 7 knows must agree. */
final class DecisionTable {

    private static final DmnEngine CURRENT = new DefaultDmnEngineConfiguration().buildEngine();
    private static final DmnEngine LEGACY =
            new DefaultDmnEngineConfiguration().enableFeelLegacyBehavior(true).buildEngine();

    private final String key;
    private final Map<String, @Nullable Object> inputs = new HashMap<>();

    DecisionTable(String key) {
        this.key = key;
    }

    DecisionTable given(String input, @Nullable Object value) {
        inputs.put(input, value);
        return this;
    }

    /** The column of every row that fired, in the table's order. */
    List<Object> give(String column) {
        List<Map<String, Object>> fired = fired(CURRENT);
        assertThat(fired(LEGACY)).isEqualTo(fired);
        return fired.stream().map(row -> row.get(column)).toList();
    }

    private List<Map<String, Object>> fired(DmnEngine engine) {
        try (InputStream table = Files.newInputStream(Path.of("processes", key + ".dmn"))) {
            return engine.evaluateDecisionTable(engine.parseDecision(key, table), inputs)
                    .getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
