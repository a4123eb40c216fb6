package com.qihui.redress.workflow.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * The diagrams in their latest deployed version. As with {@link DeployedTables}, which version that
 * is, is asked once a minute, not once a complaint; one deployed by another node starts here within
 * that time.
 */
@Component
public class DeployedProcesses {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private record Known(String id, long askedAt) {}

    private final RepositoryService repository;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    DeployedProcesses(RepositoryService repository) {
        this.repository = repository;
    }

    /** The id of the version to start. */
    public String latest(String key) {
        long now = System.nanoTime();
        Known last = known.get(key);
        if (last == null || now - last.askedAt() > FRESH) {
            last = new Known(ask(key), now);
            known.put(key, last);
        }
        return last.id();
    }

    private String ask(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
