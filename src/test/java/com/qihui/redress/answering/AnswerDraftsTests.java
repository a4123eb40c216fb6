package com.qihui.redress.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.RuleViolation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@RedressTest
class AnswerDraftsTests extends BegunAnswers {

    @Test
    void oneTextIsKeptAPersonAndThread() {
        answers.keep(ticket, MessageThread.COMPLAINANT, "您好", 0, agent);
        clock.travel(Duration.ofSeconds(5));
        answers.keep(ticket, MessageThread.INTERNAL, "问过通道了", 7, agent);
        clock.travel(Duration.ofSeconds(5));
        answers.keep(ticket, MessageThread.COMPLAINANT, "您好，正在核实", 3, agent);
        answers.keep(ticket, MessageThread.COMPLAINANT, "我也在写", 0, colleague);

        assertThat(answers.of(ticket, agent))
                .extracting(AnswerDraft::thread, AnswerDraft::text, AnswerDraft::lastSeen)
                .containsExactly(
                        tuple(MessageThread.COMPLAINANT, "您好，正在核实", 3L),
                        tuple(MessageThread.INTERNAL, "问过通道了", 7L));
        assertThat(answers.of(ticket, colleague))
                .extracting(AnswerDraft::text)
                .containsExactly("我也在写");
    }

    @Test
    void whatIsEmptiedIsForgotten() {
        answers.keep(ticket, MessageThread.INTERNAL, "x", 0, agent);

        answers.keep(ticket, MessageThread.INTERNAL, " \n", 0, agent);

        assertThat(answers.of(ticket, agent)).isEmpty();
    }

    @Test
    void isNoLongerThanAMessage() {
        assertThatThrownBy(
                        () ->
                                answers.keep(
                                        ticket,
                                        MessageThread.INTERNAL,
                                        "x".repeat(Messages.LIMIT + 1),
                                        0,
                                        agent))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void onlyPeopleOfTheDeskKeepSome() {
        for (Actor other : List.of(Actor.COMPLAINANT, merchant())) {
            assertThatThrownBy(() -> answers.keep(ticket, MessageThread.MERCHANT, "x", 0, other))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> answers.of(ticket, other))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatNobodyTouchedForAMonthIsForgotten() {
        answers.keep(ticket, MessageThread.COMPLAINANT, "alt", 0, agent);
        clock.travel(OldAnswerDrafts.KEPT.minusHours(1));
        answers.keep(ticket, MessageThread.INTERNAL, "neu", 0, agent);
        old.forget();
        assertThat(answers.of(ticket, agent)).hasSize(2);

        clock.travel(Duration.ofHours(2));
        old.forget();

        assertThat(answers.of(ticket, agent)).extracting(AnswerDraft::text).containsExactly("neu");
    }
}
