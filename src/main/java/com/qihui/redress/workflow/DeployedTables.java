package com.qihui.redress.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Which version of each decision table is the latest. Asked of the database once a minute, not once
 * a decision; a table changed on another node applies here within that time.
 */
@Component
class DeployedTables {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(String id, Instant askedAt) {}

    private final RepositoryService repository;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DeployedTables(RepositoryService repository) {
        this.repository = repository;
    }

    String idOf(String key) {
        Instant now = Instant.now();
        return known.compute(
                        key,
                        (any, last) ->
                                last == null || last.askedAt().plus(FRESH).isBefore(now)
                                        ? new Known(ask(key), now)
                                        : last)
                .id();
    }

    private String ask(String key) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
