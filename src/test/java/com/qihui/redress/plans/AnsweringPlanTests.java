package com.qihui.redress.plans;

import static com.qihui.schema.Tables.ANSWER_DRAFT;
import static com.qihui.schema.Tables.PRESENCE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.answering.AnswerCheck;
import com.qihui.redress.answering.AnswerDrafts;
import com.qihui.redress.answering.CannedReplies;
import com.qihui.redress.answering.TaskDrafts;
import com.qihui.redress.conversation.LaterWords;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.notification.Presence;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose data an answer would give away, who looks, what is begun: each is asked by its index. */
@PlanTest
class AnsweringPlanTests {

    private static final String GIVES_AWAY =
            "尊敬的欧阳先生：订单 QH2026112211111，电话 13800138000，邮箱 a@b.example，"
                    + "另见 C20200101-000001，已联系司马女士";

    @Autowired AnswerCheck check;
    @Autowired AnswerDrafts drafts;
    @Autowired TaskDrafts taskDrafts;
    @Autowired CannedReplies replies;
    @Autowired LaterWords later;
    @Autowired Presence presence;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired Plans plans;

    private Ticket ticket;
    private Actor agent;

    @BeforeEach
    void theDeskIsFull() {
        plans.grow();
        agent = people.agent("RECHARGE").actor();
        desk.merchant("计划小店");
        ticket = desk.file(Complaints.withoutEvidence("计划小店"));
        long me = agent.accountId() == null ? 0 : agent.accountId();
        db.deleteFrom(PRESENCE).execute();
        db.execute(
                "insert into presence (ticket_id, account_id, name, seen_at)"
                        + " select id, 1, 'x', now(6) from ticket where number like 'B%'");
        db.deleteFrom(ANSWER_DRAFT).execute();
        db.execute(
                "insert into answer_draft (account_id, ticket_id, thread, body, last_seen, saved_at)"
                        + " select {0}, id, 'INTERNAL', 'x', 0, now(6) from ticket where number like 'B%'",
                me);
        db.execute("analyze table presence, answer_draft");
    }

    @Test
    void readsNoTableWhole() {
        plans.assertNoTableIsReadWhole(
                () -> check.of(ticket, MessageThread.COMPLAINANT, GIVES_AWAY));
        plans.assertNoTableIsReadWhole(() -> drafts.of(ticket, agent));
        plans.assertNoTableIsReadWhole(() -> taskDrafts.of(ticket, "answerChat", agent));
        plans.assertNoTableIsReadWhole(
                () -> drafts.keep(ticket, MessageThread.MERCHANT, "", 0, agent));
        plans.assertNoTableIsReadWhole(
                () -> drafts.forget(Instant.now().minus(30, ChronoUnit.DAYS), 200));
        plans.assertNoTableIsReadWhole(() -> replies.of(agent));
        plans.assertNoTableIsReadWhole(
                () -> later.since(ticket.id(), MessageThread.COMPLAINANT, 5, agent));
        plans.assertNoTableIsReadWhole(
                () -> presence.join(ticket.id(), agent, others -> {}).leave());
    }
}
