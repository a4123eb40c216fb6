package com.qihui.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.workflow.policy.ProcessDeployment;
import com.qihui.redress.workflow.task.TaskForms;
import com.qihui.redress.workflow.work.CaseTask;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** Diagrams and code agree both ways: nothing drawn that does nothing, nothing coded undrawn. */
@RedressTest
class ProcessBindingTests {

    @Autowired ApplicationContext desk;
    @Autowired TaskForms forms;

    @Test
    void everyServiceTaskIsABeanOfItsNameAndEveryDelegateIsDrawn() {
        Set<String> drawn =
                diagrams()
                        .flatMap(
                                diagram ->
                                        diagram.getModelElementsByType(ServiceTask.class).stream())
                        .map(ServiceTask::getId)
                        .collect(Collectors.toCollection(TreeSet::new));

        Set<String> coded = new TreeSet<>(desk.getBeansOfType(JavaDelegate.class).keySet());
        coded.addAll(desk.getBeansOfType(ActivityBehavior.class).keySet());
        assertThat(drawn).isEqualTo(coded);
    }

    @Test
    void everyServiceTaskCallsTheBeanOfItsOwnName() {
        assertThat(diagrams().flatMap(d -> d.getModelElementsByType(ServiceTask.class).stream()))
                .isNotEmpty()
                .allSatisfy(
                        task ->
                                assertThat(task.getCamundaDelegateExpression())
                                        .isEqualTo("${" + task.getId() + "}"));
    }

    @Test
    void everyUserTaskIsACaseTaskWithAFormAndBothWays() {
        Set<String> drawn =
                diagrams()
                        .flatMap(diagram -> diagram.getModelElementsByType(UserTask.class).stream())
                        .map(UserTask::getId)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn)
                .isEqualTo(
                        Arrays.stream(CaseTask.values())
                                .map(CaseTask::key)
                                .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(CaseTask.values()).allSatisfy(task -> assertThat(forms.of(task)).isNotNull());
    }

    private static Stream<BpmnModelInstance> diagrams() {
        return ProcessDeployment.FILES.stream()
                .filter(file -> file.endsWith(".bpmn"))
                .map(ProcessBindingTests::read);
    }

    private static BpmnModelInstance read(String file) {
        try (InputStream in = new ClassPathResource("processes/" + file).getInputStream()) {
            return Bpmn.readModelFromStream(in);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
