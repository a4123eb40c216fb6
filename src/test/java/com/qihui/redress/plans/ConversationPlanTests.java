package com.qihui.redress.plans;

import static com.qihui.schema.Tables.MESSAGE;
import static com.qihui.schema.Tables.MESSAGE_READING;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.PagesRead;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.mail.out.Deliveries;
import com.qihui.redress.notification.Notices;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.CustomerDesk;
import java.util.EnumSet;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One conversation among very many is read by its complaint alone. */
@PlanTest
class ConversationPlanTests {

    private static final int MANY = 3_000;

    private static final List<String> ROWS =
            List.of(
                    """
                    insert into stored_file (sha256, size_bytes, media_type, in_use, stored_at, received_at)
                    values (repeat('e', 64), 1, 'image/png', false, now(6), now(6))""",
                    """
                    insert into message (ticket_id, thread, sender_kind, sender, channel, body, sent_at, files)
                    select id, 'COMPLAINANT', 'AGENT', '1018', 'TICKET', '正在核实', now(6), 1
                    from ticket where number like 'B%'""",
                    """
                    insert into message_file (message_id, file_no, ticket_id, sha256)
                    select id, 1, ticket_id, repeat('e', 64) from message where files = 1""",
                    """
                    insert into message_reading (ticket_id, reader, up_to, read_at)
                    select ticket_id, 'COMPLAINANT', max(id), now(6) from message where files = 1
                    group by ticket_id""",
                    """
                    insert into direct_talk (ticket_id, allowed, changed_by, changed_at)
                    select id, true, '1018', now(6) from ticket where number like 'B%'""",
                    """
                    insert into outgoing_mail (ticket_id, number, occasion, language, template_version,
                                               recipient, subject, body, letter, message_id, state, made_at,
                                               tries)
                    select m.ticket_id, 'B', 'MESSAGE', 'zh-CN', 0, 'a@b.example', '消息', '正文', false,
                           concat('<plan-', m.id, '>'), 'SENT', now(6), 1
                    from message m where m.files = 1""",
                    """
                    insert into mailed_message (message_id, mail_id)
                    select m.id, o.id from message m
                    join outgoing_mail o on o.message_id = concat('<plan-', m.id, '>')""");

    @Autowired Plans plans;
    @Autowired Messages messages;
    @Autowired CustomerDesk customers;
    @Autowired Deliveries deliveries;
    @Autowired PagesRead pages;
    @Autowired DirectTalks direct;
    @Autowired Notices notices;
    @Autowired Tickets tickets;
    @Autowired People people;
    @Autowired DSLContext db;

    private Ticket ticket;
    private Account agent;

    @BeforeEach
    void veryMuchWasSaid() {
        plans.grow();
        agent = people.agent("GOODS");
        if (db.fetchCount(MESSAGE_READING) < MANY) {
            ROWS.forEach(db::execute);
            db.execute(
                    "insert into notice (account_id, ticket_id, number, percent_used, breached,"
                            + " made_at, message_id, by_name) select "
                            + agent.id()
                            + ", ticket_id, 'B', 0, false, now(6), id, '1018' from message"
                            + " where files = 1");
            List.of(
                            "message",
                            "message_file",
                            "message_reading",
                            "direct_talk",
                            "outgoing_mail",
                            "mailed_message",
                            "notice",
                            "stored_file")
                    .forEach(table -> db.execute("analyze table " + table));
        }
        Long any =
                db.select(MESSAGE.TICKET_ID)
                        .from(MESSAGE)
                        .where(MESSAGE.FILES.isNotNull())
                        .limit(1)
                        .fetchOne(MESSAGE.TICKET_ID);
        ticket = tickets.byId(any);
    }

    @Test
    void whatIsShownOfAConversationReadsNoTableWhole() {
        List<Message> said = messages.of(ticket.id(), EnumSet.allOf(MessageThread.class));
        assertThat(said).isNotEmpty();
        assertThat(deliveries.of(ticket, said)).isNotEmpty();
        assertThat(notices.named(ticket.id())).isNotEmpty();

        plans.assertNoTableIsReadWhole(
                () -> messages.of(ticket.id(), EnumSet.allOf(MessageThread.class)));
        plans.assertNoTableIsReadWhole(() -> deliveries.of(ticket, said));
        plans.assertNoTableIsReadWhole(() -> notices.named(ticket.id()));
        plans.assertNoTableIsReadWhole(() -> direct.of(ticket.id()));
        plans.assertNoTableIsReadWhole(
                () -> messages.one(ticket.id(), said.get(0).id(), agent.actor()));
    }

    @Test
    void whatIsWrittenReadsNoTableWhole() {
        Message last =
                customers.say(
                        ticket,
                        SayMessage.of(MessageThread.COMPLAINANT, "TICKET", "退款100元"),
                        agent.actor());

        plans.assertNoTableIsReadWhole(
                () -> pages.seen(ticket.id(), PagesRead.Reader.COMPLAINANT, last.id()));
        plans.assertNoTableIsReadWhole(() -> correct(last, agent.actor()));
    }

    private void correct(Message wrong, Actor by) {
        customers.say(
                ticket,
                SayMessage.of(wrong.thread(), "TICKET", "退款10元").correcting(wrong.id()),
                by);
    }
}
