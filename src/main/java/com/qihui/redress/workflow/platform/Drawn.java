package com.qihui.redress.workflow.platform;

import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.CaseTask;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Complaints on an earlier diagram cannot go where only a later one leads. */
@Component
class Drawn {

    private final TaskService tasks;
    private final RepositoryService repository;

    Drawn(TaskService tasks, RepositoryService repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    /**
     * @throws RuleViolation when the diagram that this task is in knows no such step
     */
    void require(Ticket ticket, CaseTask at, CaseTask wanted) {
        boolean drawn =
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(ticket.number())
                        .taskDefinitionKey(at.key())
                        .list()
                        .stream()
                        .map(task -> task.getProcessDefinitionId())
                        .map(repository::getBpmnModelInstance)
                        .allMatch(diagram -> diagram.getModelElementById(wanted.key()) != null);
        if (!drawn) {
            throw RuleViolation.of("outcome", "earlier_diagram");
        }
    }
}
