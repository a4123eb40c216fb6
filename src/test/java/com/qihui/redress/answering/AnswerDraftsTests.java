package com.qihui.redress.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RedressTest
class AnswerDraftsTests {

    @Autowired AnswerDrafts drafts;
    @Autowired OldAnswerDrafts old;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    private Ticket ticket;
    private Actor agent;
    private Actor colleague;

    @BeforeEach
    void aComplaint() {
        desk.merchant("草稿小店");
        ticket = desk.file(Complaints.withoutEvidence("草稿小店"));
        agent = people.agent("RECHARGE").actor();
        colleague = people.agent("RECHARGE").actor();
    }

    @Test
    void oneTextIsKeptAPersonAndThread() {
        drafts.keep(ticket, MessageThread.COMPLAINANT, "您好", 0, agent);
        clock.travel(Duration.ofSeconds(5));
        drafts.keep(ticket, MessageThread.INTERNAL, "问过通道了", 7, agent);
        clock.travel(Duration.ofSeconds(5));
        drafts.keep(ticket, MessageThread.COMPLAINANT, "您好，正在核实", 3, agent);
        drafts.keep(ticket, MessageThread.COMPLAINANT, "我也在写", 0, colleague);

        assertThat(drafts.of(ticket, agent))
                .extracting(AnswerDraft::thread, AnswerDraft::text, AnswerDraft::lastSeen)
                .containsExactly(
                        tuple(MessageThread.COMPLAINANT, "您好，正在核实", 3L),
                        tuple(MessageThread.INTERNAL, "问过通道了", 7L));
        assertThat(drafts.of(ticket, colleague))
                .extracting(AnswerDraft::text)
                .containsExactly("我也在写");
    }

    @Test
    void whatIsEmptiedIsForgotten() {
        drafts.keep(ticket, MessageThread.INTERNAL, "x", 0, agent);

        drafts.keep(ticket, MessageThread.INTERNAL, " \n", 0, agent);

        assertThat(drafts.of(ticket, agent)).isEmpty();
    }

    @Test
    void isNoLongerThanAMessage() {
        assertThatThrownBy(
                        () ->
                                drafts.keep(
                                        ticket,
                                        MessageThread.INTERNAL,
                                        "x".repeat(Messages.LIMIT + 1),
                                        0,
                                        agent))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void onlyPeopleOfTheDeskKeepSome() {
        for (Actor other :
                List.of(Actor.COMPLAINANT, people.merchant(desk.merchant("草稿小店").id()).actor())) {
            assertThatThrownBy(() -> drafts.keep(ticket, MessageThread.MERCHANT, "x", 0, other))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> drafts.of(ticket, other))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatNobodyTouchedForAMonthIsForgotten() {
        drafts.keep(ticket, MessageThread.COMPLAINANT, "alt", 0, agent);
        clock.travel(OldAnswerDrafts.KEPT.minusHours(1));
        drafts.keep(ticket, MessageThread.INTERNAL, "neu", 0, agent);
        old.forget();
        assertThat(drafts.of(ticket, agent)).hasSize(2);

        clock.travel(Duration.ofHours(2));
        old.forget();

        assertThat(drafts.of(ticket, agent)).extracting(AnswerDraft::text).containsExactly("neu");
    }
}
