package com.qihui.redress.workflow;

import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.policy.ProcessDeployment;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Diagrams of earlier versions, deployed before the desk's own as on a desk that was updated: new
 * complaints start on those of now, and what began on an earlier one goes on there.
 */
@TestConfiguration(proxyBeanMethods = false)
public class EarlierDiagrams {

    /** Diagrams call each other within a deployment. */
    private static final String[] CALLED = {
        "processes/evidence-request.bpmn",
        "processes/first-measures.bpmn",
        "processes/merchant-handling.bpmn",
        "processes/platform-handling.bpmn",
        "processes/remedy.bpmn"
    };

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TransactionOperations transactions;

    EarlierDiagrams(
            RepositoryService repository,
            RuntimeService runtime,
            TransactionOperations transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.transactions = transactions;
    }

    @Bean
    static BeanPostProcessor deployedBefore(BeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ProcessDeployment) {
                    deploy(beans.getBean(RepositoryService.class));
                }
                return bean;
            }
        };
    }

    private static void deploy(RepositoryService repository) {
        deploy(repository, "complaint-1.bpmn");
        deploy(repository, "complaint-3.bpmn");
        deploy(repository, "complaint-5.bpmn", CALLED);
        deploy(repository, "external-escalation-1.bpmn");
        deploy(repository, "merchant-handling-1.bpmn");
        deploy(repository, "promise-1.bpmn");
    }

    private static void deploy(RepositoryService repository, String diagram, String... called) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(diagram).addClasspathResource(path(diagram));
        for (String file : called) {
            deployment.addClasspathResource(file);
        }
        deployment.deploy();
    }

    private static String path(String diagram) {
        return "diagrams/" + diagram;
    }

    /** What the complaint runs on now, to begin on the earlier diagram instead. */
    public void end(Ticket ticket, String process) {
        transactions.executeWithoutResult(
                ended ->
                        runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(ticket.number(), process)
                                .list()
                                .forEach(
                                        running ->
                                                runtime.deleteProcessInstance(
                                                        running.getId(), "test")));
    }

    /** From the beginning of the earlier diagram. */
    public void begin(Ticket ticket, String diagram, Map<String, Object> variables) {
        transactions.executeWithoutResult(
                begun -> at(ticket, diagram).setVariables(variables).execute());
    }

    /** At a step of the earlier diagram, as if it had come there. */
    public void begin(Ticket ticket, String diagram, String step, Map<String, Object> variables) {
        transactions.executeWithoutResult(
                begun ->
                        at(ticket, diagram)
                                .setVariables(variables)
                                .startBeforeActivity(step)
                                .execute());
    }

    private ProcessInstantiationBuilder at(Ticket ticket, String diagram) {
        return runtime.createProcessInstanceById(id(diagram)).businessKey(ticket.number());
    }

    /** The id of the process the file draws. */
    public String id(String diagram) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionResourceName(path(diagram))
                .singleResult()
                .getId();
    }
}
