package com.qihui.redress.workflow.work;

import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Makes the work list hear of every user task that opens or ends, without drawing it. */
@Component
class TaskListeners extends AbstractProcessEnginePlugin {

    private final WorkProjection projection;

    TaskListeners(WorkProjection projection) {
        this.projection = projection;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new Listening());
    }

    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task =
                    ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    opened ->
                            projection.opened(
                                    opened.getId(),
                                    opened.getTaskDefinitionKey(),
                                    opened.getExecution().getProcessBusinessKey()));
            for (String end :
                    List.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE)) {
                task.addTaskListener(
                        end,
                        ended ->
                                projection.ended(
                                        ended.getId(),
                                        ended.getExecution().getProcessBusinessKey()));
            }
        }
    }
}
