package com.qihui.redress.workflow.chat;

import static com.qihui.redress.workflow.work.CaseTask.PROVIDE_EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.EarlierDiagrams;
import com.qihui.redress.workflow.clock.AlarmTimers;
import com.qihui.redress.workflow.engine.Cases;
import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A question that came in before there were chats goes on in its own diagram. */
@RedressTest
class EarlierChatTests {

    @Autowired Desk desk;
    @Autowired AlarmTimers timers;
    @Autowired Journal journal;
    @Autowired EarlierDiagrams earlier;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Ticket asked;

    @BeforeEach
    void aQuestionWaitsInTheEarlierDiagram() {
        clock.set(Chatting.ASKED);
        asked = desk.file(Chatting.about(Chatting.LATE));
        earlier.end(asked, Cases.COMPLAINT);
        db.execute("update ticket set chat = null where id = " + asked.id());
        earlier.begin(
                asked, "complaint-5.bpmn", Map.of(AlarmTimers.CYCLE, timers.cycle(asked.id())));
    }

    @Test
    void becomesATicketWhenTheClockRunsOut() {
        assertThat(desk.openTasks(asked)).containsExactly(PROVIDE_EVIDENCE);
        assertThat(desk.now(asked).subCause()).isEqualTo(SubCause.STATUS_QUERY);

        desk.pass(asked, Duration.ofMinutes(14));

        assertThat(desk.now(asked).category()).isEqualTo(Category.RECHARGE_NOT_CREDITED);
        assertThat(journal.of(asked.id()).stream().map(entry -> entry.type()))
                .contains("TRIAGE_OVERDUE")
                .doesNotContain("CHAT_BECAME_TICKET");
    }
}
