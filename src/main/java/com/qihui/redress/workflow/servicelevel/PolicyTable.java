package com.qihui.redress.workflow.servicelevel;

import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.sla.Target;
import com.qihui.redress.sla.WarningSteps;
import com.qihui.redress.workflow.engine.DecisionRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** A version of {@code service-level.dmn} that need not be deployed: each answer is found once. */
public final class PolicyTable {

    public static final String KEY = "service-level";

    private static final DmnEngine ENGINE =
            new DefaultDmnEngineConfiguration().enableFeelLegacyBehavior(true).buildEngine();

    private final DmnDecision table;
    private final int version;
    private final Map<PolicyFacts, List<ServiceLevel>> answers = new ConcurrentHashMap<>();
    private final Map<String, ServiceLevel> rows = new HashMap<>();

    /**
     * @param version the number it has or will have
     * @throws org.camunda.bpm.dmn.engine.DmnEngineException when it is no such table
     */
    public PolicyTable(String xml, int version) {
        this.version = version;
        this.table =
                ENGINE.parseDecision(
                        KEY, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        PolicySheet.rows(xml).forEach((rule, row) -> rows.put(rule, level(row, version)));
    }

    public Optional<ServiceLevel> find(PolicyFacts facts, ClockKind kind) {
        return levels(facts).stream().filter(level -> level.kind() == kind).findFirst();
    }

    /** What a row grants, whoever it is for. */
    public Optional<ServiceLevel> row(String rule) {
        return Optional.ofNullable(rows.get(rule));
    }

    /**
     * @throws RuntimeException when a row that fires cannot be read
     */
    public List<ServiceLevel> levels(PolicyFacts facts) {
        return answers.computeIfAbsent(
                facts,
                asked ->
                        ENGINE.evaluateDecision(table, asked.inputs()).getResultList().stream()
                                .map(DecisionRow::new)
                                .map(row -> level(row, version))
                                .toList());
    }

    static ServiceLevel level(DecisionRow row, int version) {
        return new ServiceLevel(
                ClockKind.valueOf(row.text("clock")),
                target(row),
                row.rule(),
                WarningSteps.parse(row.textOr("steps", "")),
                version);
    }

    /** What is due when it was agreed is given the shortest time until it is known. */
    private static Target target(DecisionRow row) {
        CalendarKind calendar = CalendarKind.valueOf(row.text("calendar"));
        return switch (row.text("unit")) {
            case "AGREED" -> new Target(1, ChronoUnit.MICROS, calendar);
            case "MINUTES" -> new Target(row.number("amount"), ChronoUnit.MINUTES, calendar);
            case "HOURS" -> new Target(row.number("amount"), ChronoUnit.HOURS, calendar);
            default -> new Target(row.number("amount"), ChronoUnit.DAYS, calendar);
        };
    }
}
