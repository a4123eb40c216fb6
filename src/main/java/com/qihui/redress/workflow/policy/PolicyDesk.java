package com.qihui.redress.workflow.policy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.engine.DeployedTables;
import com.qihui.redress.workflow.policy.PolicyVersion.Scope;
import com.qihui.redress.workflow.servicelevel.PolicySheet;
import com.qihui.redress.workflow.servicelevel.PolicyTable;
import com.qihui.schema.tables.records.PolicyChangeRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a manager changes the service-level policy: tried on what is open and what is past before
 * it applies, every version kept, and any taken back (E25).
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class PolicyDesk {

    private static final int LONGEST_REASON = 500;

    private final RepositoryService repository;
    private final DeployedTables tables;
    private final PolicyChanges changes;
    private final PolicyBehind behind;
    private final PolicyTrials trials;
    private final Clock clock;

    PolicyDesk(
            RepositoryService repository,
            DeployedTables tables,
            PolicyChanges changes,
            PolicyBehind behind,
            PolicyTrials trials,
            Clock clock) {
        this.repository = repository;
        this.tables = tables;
        this.changes = changes;
        this.behind = behind;
        this.trials = trials;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PolicyVersion> versions() {
        Map<Integer, PolicyChangeRecord> changed = changes.all();
        Map<Integer, Integer> left = behind.counts();
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(PolicyTable.KEY)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(DecisionDefinition::getVersion)
                .map(
                        version ->
                                version(
                                        version,
                                        changed.get(version),
                                        left.getOrDefault(version, 0)))
                .toList();
    }

    /**
     * The table of a version, as DMN.
     *
     * @throws RuleViolation when there is no such version
     */
    @Transactional(readOnly = true)
    public String table(int version) {
        DecisionDefinition found =
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(PolicyTable.KEY)
                        .decisionDefinitionVersion(version)
                        .singleResult();
        if (found == null) {
            throw RuleViolation.of("version", "policy_version_unknown", version);
        }
        return read(found);
    }

    /**
     * What the edited table would do; nothing is changed.
     *
     * @param progress told how many complaints and clocks have been looked at
     * @throws RuleViolation naming every row that cannot be
     */
    public PolicyImpact tryOut(String edited, IntConsumer progress) {
        DecisionDefinition latest = latest();
        String before = read(latest);
        PolicyTable then =
                new PolicyTable(PolicySheet.merged(before, edited), latest.getVersion() + 1);
        new PolicyCheck(then).complete();
        return trials.of(new PolicyTable(before, latest.getVersion()), then, progress);
    }

    /**
     * @param basedOn the version that was edited
     * @param takenFrom the version whose rows are taken back, or null
     * @return the number of the new version
     * @throws RuleViolation naming every row that cannot be
     * @throws Conflict when somebody changed the policy meanwhile
     */
    @Transactional
    public int apply(
            String edited,
            int basedOn,
            String reason,
            Scope scope,
            @Nullable Integer takenFrom,
            Actor by) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "policy_reason", LONGEST_REASON);
        }
        DecisionDefinition before = latest();
        if (before.getVersion() != basedOn) {
            throw new Conflict("changed_meanwhile", null);
        }
        String merged = PolicySheet.merged(read(before), edited);
        new PolicyCheck(new PolicyTable(merged, basedOn + 1)).complete();
        repository
                .createDeployment()
                .name(PolicyTable.KEY)
                .source(ProcessDeployment.BY_MANAGER)
                .addString(PolicyTable.KEY + ".dmn", merged)
                .deploy();
        PolicyChangeRecord change = new PolicyChangeRecord();
        change.setVersionNo(latest().getVersion());
        change.setChangedBy(by.name());
        change.setChangedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        change.setReason(why);
        change.setScope(scope.name());
        change.setTakenFrom(takenFrom);
        change.setCursorId(0L);
        change.setDone(0);
        change.setMoved(0);
        changes.keep(change);
        forgetWhenDone();
        return change.getVersionNo();
    }

    private DecisionDefinition latest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(PolicyTable.KEY)
                .latestVersion()
                .singleResult();
    }

    private String read(DecisionDefinition definition) {
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetWhenDone() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        tables.forget(PolicyTable.KEY);
                    }
                });
    }

    private PolicyVersion version(int version, @Nullable PolicyChangeRecord change, int left) {
        return change == null
                ? new PolicyVersion(
                        version, null, null, "", Scope.NEW_ONLY, null, 0, 0, null, 0, List.of())
                : new PolicyVersion(
                        version,
                        change.getChangedBy(),
                        change.getChangedAt(),
                        change.getReason(),
                        Scope.valueOf(change.getScope()),
                        change.getTakenFrom(),
                        change.getDone(),
                        change.getMoved(),
                        change.getEndedAt(),
                        left,
                        left == 0 ? List.of() : behind.first(version));
    }
}
