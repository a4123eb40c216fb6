package com.qihui.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.escalation.Award;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.DeclineGround;
import com.qihui.redress.escalation.Lesson;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.evidence.Completeness;
import com.qihui.redress.remedy.DemandAnswer;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.remedy.Side;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.PaymentProvider;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever a person can read or choose has words; both languages are held equal elsewhere. */
@RedressTest
class WordsOfWorkTests {

    private static final Pattern RULE = Pattern.compile("<rule id=\"([^\"]+)\"");

    @Autowired MessageSource messages;
    @Autowired List<TaskForm> forms;
    @Autowired Desk desk;

    @Test
    void everyTaskAndEveryWayToEndItIsLabelled() {
        Ticket ticket =
                desk.file(
                        Complaints.about(
                                desk.merchant("有名有姓的店").name(), Category.AFTERSALES_DELAY));

        for (TaskForm form : forms) {
            assertLabelled("task." + form.task().key());
            for (Outcome outcome : form.outcomes(ticket)) {
                assertLabelled("outcome." + outcome.name());
                for (Field field : outcome.fields()) {
                    assertLabelled("field." + field.name().replaceAll("\\d+$", ""));
                    field.options().stream()
                            .filter(option -> !field.words().containsKey(option))
                            .forEach(option -> assertLabelled("option." + option));
                }
            }
        }
        assertThat(forms).hasSameSizeAs(CaseTask.values());
    }

    @Test
    void everyValueIsLabelled() {
        Stream.<Enum<?>[]>of(
                        Category.values(),
                        SubCause.values(),
                        Priority.values(),
                        Team.values(),
                        Handling.values(),
                        Responsibility.values(),
                        Channel.values(),
                        Flag.values(),
                        EvidenceKind.values(),
                        DemandType.values(),
                        PaymentProvider.values(),
                        Remedy.values(),
                        ProposingParty.values(),
                        Side.values(),
                        DemandAnswer.Extent.values(),
                        Body.values(),
                        OutsideOutcome.values(),
                        OutsideRequest.Kind.values(),
                        DeclineGround.values(),
                        Award.values(),
                        Lesson.values())
                .flatMap(Arrays::stream)
                .forEach(value -> assertLabelled("option." + value.name()));
        each("status.", Status.values());
        each("closing.", Closing.values());
        each("completeness.", Completeness.values());
        each("proposal.state.", ProposalState.values());
        each("remedy.state.", RemedyState.values());
        each("clock.", ClockKind.values());
        each("clock.state.", ClockState.values());
        each("outside.cause.", Cause.values());
        each("outside.state.", OutsideCase.State.values());
    }

    @Test
    void everyRowOfADecisionTableIsLabelled() throws IOException {
        Resource[] tables =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:processes/*.dmn");

        List<String> rules = Arrays.stream(tables).flatMap(WordsOfWorkTests::rules).toList();

        assertThat(rules).hasSizeGreaterThan(40);
        rules.forEach(rule -> assertLabelled("rule." + rule));
    }

    private void each(String prefix, Enum<?>[] values) {
        Arrays.stream(values).forEach(value -> assertLabelled(prefix + value.name()));
    }

    private void assertLabelled(String key) {
        assertThat(messages.getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE))
                .as(key)
                .isNotBlank();
    }

    private static Stream<String> rules(Resource table) {
        try {
            return RULE.matcher(table.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(rule -> rule.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
