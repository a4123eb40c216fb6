package com.qihui.redress.workflow.policy;

import com.qihui.redress.workflow.servicelevel.PolicyTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys diagrams and decision tables at the start, only what changed; files beside the program
 * win over those packed into it. A service-level policy that a manager made wins over both.
 */
@Component
public class ProcessDeployment implements InitializingBean {

    /** Where a policy came from that was made in the console. */
    static final String BY_MANAGER = "manager";

    static final String POLICY = PolicyTable.KEY + ".dmn";

    public static final List<String> FILES =
            List.of(
                    "complaint.bpmn",
                    "chat-handling.bpmn",
                    "evidence-request.bpmn",
                    "first-measures.bpmn",
                    "merchant-handling.bpmn",
                    "platform-handling.bpmn",
                    "remedy.bpmn",
                    "external-escalation.bpmn",
                    "promise.bpmn",
                    "triage.dmn",
                    "evidence-checklist.dmn",
                    "approval.dmn",
                    "escalation-channel.dmn");

    private final RepositoryService repository;

    ProcessDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        deploy("redress", FILES);
        if (!isPolicyByManager()) {
            deploy(PolicyTable.KEY, List.of(POLICY));
        }
    }

    private void deploy(String name, List<String> files) throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name(name).enableDuplicateFiltering(false);
        for (String file : files) {
            try (InputStream in = find("processes/" + file).getInputStream()) {
                deployment.addInputStream(file, in);
            }
        }
        deployment.deploy();
    }

    private boolean isPolicyByManager() {
        DecisionDefinition latest =
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(PolicyTable.KEY)
                        .latestVersion()
                        .singleResult();
        return latest != null
                && BY_MANAGER.equals(
                        repository
                                .createDeploymentQuery()
                                .deploymentId(latest.getDeploymentId())
                                .singleResult()
                                .getSource());
    }

    private static Resource find(String path) {
        Resource beside = new FileSystemResource(path);
        return beside.exists() ? beside : new ClassPathResource(path);
    }
}
