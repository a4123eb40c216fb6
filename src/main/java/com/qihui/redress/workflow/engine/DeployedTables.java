package com.qihui.redress.workflow.engine;

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
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The decision tables in their latest deployed version, read once. Which version that is, is asked
 * of the database once a minute, not once a decision; a table changed on another node applies here
 * within that time.
 */
@Component
public class DeployedTables {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(String id, int version, DmnDecision table, Instant askedAt) {}

    private final RepositoryService repository;

    /** The tables use what both dialects understand; this one keeps what it has parsed. */
    private final DmnEngine engine =
            new DefaultDmnEngineConfiguration().enableFeelLegacyBehavior(true).buildEngine();

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DeployedTables(RepositoryService repository) {
        this.repository = repository;
    }

    DmnDecisionResult evaluate(String key, Map<String, Object> facts) {
        return engine.evaluateDecision(latest(key).table(), facts);
    }

    public int version(String key) {
        return latest(key).version();
    }

    /** It changed: the next who asks reads it anew. */
    public void forget(String key) {
        known.remove(key);
    }

    private Known latest(String key) {
        Instant now = Instant.now();
        Known last = known.get(key);
        if (last != null && last.askedAt().plus(FRESH).isAfter(now)) {
            return last;
        }
        Known asked = ask(key, last, now);
        known.put(key, asked);
        return asked;
    }

    private Known ask(String key, @Nullable Known last, Instant now) {
        DecisionDefinition latest =
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult();
        DmnDecision table =
                last != null && last.id().equals(latest.getId())
                        ? last.table()
                        : read(key, latest.getId());
        return new Known(latest.getId(), latest.getVersion(), table, now);
    }

    private DmnDecision read(String key, String id) {
        try (InputStream model = repository.getDecisionModel(id)) {
            return engine.parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
