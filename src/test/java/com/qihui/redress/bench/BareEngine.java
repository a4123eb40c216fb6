package com.qihui.redress.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The engine alone, on the same server and diagram, with delegates that do nothing: the limit of
 * this design.
 */
final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;

    BareEngine(DataSource schemaOfItsOwn) {
        Map<Object, Object> beans = new HashMap<>();
        JavaDelegate nothing = step -> {};
        beans.put("judgeEvidence", nothing);
        beans.put("suggestTriage", nothing);
        JavaDelegate inside = step -> step.setVariableLocal("insideOver", false);
        beans.put("raiseAlarms", inside);
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(schemaOfItsOwn);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        settings.setHistoryTimeToLive("P1096D");
        settings.setMetricsEnabled(false);
        settings.setJobExecutorActivate(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setBeans(beans);
        engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/complaint.bpmn")
                .deploy();
    }

    Callable<?> start() {
        return () -> start(Instant.now().plusSeconds(864_000));
    }

    Callable<?> startWithTimerSoonDue() {
        return () -> start(Instant.now().plusSeconds(3));
    }

    private Object start(Instant alarmAt) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "complaint",
                        "bare",
                        Map.of(
                                "alarmCycle",
                                "R/" + alarmAt.truncatedTo(ChronoUnit.SECONDS) + "/P1D",
                                "evidenceAwaited",
                                false,
                                "triage",
                                "PERSON"));
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
    }
}
