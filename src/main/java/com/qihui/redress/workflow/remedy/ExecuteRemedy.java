package com.qihui.redress.workflow.remedy;

import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.workflow.engine.Cases;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;

/**
 * The step that waits while the order system is told; {@link RemedyTeller} lets it go on. It never
 * calls the order system itself: no transaction waits for an outside system.
 */
class ExecuteRemedy extends AbstractBpmnActivityBehavior {

    static final String STEP = "executeRemedy";
    static final String EXECUTED = "remedyExecuted";

    private final Cases cases;
    private final Remedies remedies;

    ExecuteRemedy(Cases cases, Remedies remedies) {
        this.cases = cases;
        this.remedies = remedies;
    }

    @Override
    public void execute(ActivityExecution step) {
        Optional<Boolean> outcome = remedies.outcome(cases.of(step));
        if (outcome.isPresent()) {
            step.setVariable(EXECUTED, outcome.get());
            leave(step);
        }
    }

    @Override
    public void signal(ActivityExecution step, @Nullable String signal, @Nullable Object data) {
        leave(step);
    }
}
