package com.qihui.redress.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where tickets stand in their diagrams, each in the version it runs on (E36). */
@Service
public class ProcessPictures {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ManagementService management;

    ProcessPictures(
            RuntimeService runtime,
            HistoryService history,
            RepositoryService repository,
            ManagementService management) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.management = management;
    }

    /** One picture for each process of a ticket, the running ones last started first. */
    @Transactional(readOnly = true)
    public List<ProcessPicture> of(String number) {
        List<HistoricProcessInstance> newestFirst =
                history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .list();
        return Stream.concat(
                        newestFirst.stream().filter(ProcessPictures::runs),
                        newestFirst.stream().filter(instance -> !runs(instance)))
                .map(this::picture)
                .toList();
    }

    /** All diagrams in their latest version, by name. */
    @Transactional(readOnly = true)
    public List<ProcessPicture.Diagram> diagrams() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(latest -> new ProcessPicture.Diagram(latest.getKey(), xml(latest.getId())))
                .toList();
    }

    private static boolean runs(HistoricProcessInstance instance) {
        return instance.getEndTime() == null;
    }

    private ProcessPicture picture(HistoricProcessInstance instance) {
        Set<String> active = new HashSet<>();
        Set<String> done = new HashSet<>();
        for (HistoricActivityInstance step :
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()) {
            (step.getEndTime() == null ? active : done).add(step.getActivityId());
        }
        Set<String> failed = new HashSet<>();
        if (runs(instance)) {
            runtime.createIncidentQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(incident -> failed.add(incident.getActivityId()));
        }
        return new ProcessPicture(
                instance.getProcessDefinitionKey(),
                xml(instance.getProcessDefinitionId()),
                active,
                done,
                failed);
    }

    /** How many tickets wait at each step of a diagram, whichever version of it they run on. */
    @Transactional(readOnly = true)
    public Map<String, Integer> waiting(String name) {
        Map<String, Integer> counts = new HashMap<>();
        for (ProcessDefinition version :
                repository.createProcessDefinitionQuery().processDefinitionKey(name).list()) {
            for (ActivityStatistics step :
                    management.createActivityStatisticsQuery(version.getId()).list()) {
                counts.merge(step.getId(), step.getInstances(), Integer::sum);
            }
        }
        return counts;
    }

    private String xml(String definitionId) {
        try (InputStream in = repository.getProcessModel(definitionId)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
