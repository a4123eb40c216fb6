package com.qihui.redress.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The decision tables in their latest deployed version, read once. Which version that is, is asked
 * of the database once a minute, not once a decision; a table changed on another node applies here
 * within that time.
 */
@Component
class DeployedTables {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(String id, DmnDecision table, Instant askedAt) {}

    private final RepositoryService repository;

    /** The tables use what both dialects understand; this one keeps what it has parsed. */
    private final DmnEngine engine =
            new DefaultDmnEngineConfiguration().enableFeelLegacyBehavior(true).buildEngine();

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DeployedTables(RepositoryService repository) {
        this.repository = repository;
    }

    DmnDecisionResult evaluate(String key, Map<String, Object> facts) {
        return engine.evaluateDecision(latest(key), facts);
    }

    private DmnDecision latest(String key) {
        Instant now = Instant.now();
        Known last = known.get(key);
        if (last != null && last.askedAt().plus(FRESH).isAfter(now)) {
            return last.table();
        }
        Known asked = ask(key, last, now);
        known.put(key, asked);
        return asked.table();
    }

    private Known ask(String key, @Nullable Known last, Instant now) {
        String id =
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult()
                        .getId();
        return last != null && last.id().equals(id)
                ? new Known(id, last.table(), now)
                : new Known(id, read(key, id), now);
    }

    private DmnDecision read(String key, String id) {
        try (InputStream model = repository.getDecisionModel(id)) {
            return engine.parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
