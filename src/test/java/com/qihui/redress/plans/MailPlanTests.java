package com.qihui.redress.plans;

import static com.qihui.schema.Tables.RECEIVED_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.mail.MailBounces;
import com.qihui.redress.mail.MailState;
import com.qihui.redress.mail.MailThreads;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.mail.ReceivedMails;
import com.qihui.redress.mail.out.OutgoingMails;
import com.qihui.redress.mail.parse.BounceReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail of a year: what came, what went, and the threads they belong to. */
@PlanTest
class MailPlanTests {

    private static final Actor AGENT = new Actor(Actor.Kind.AGENT, 7L, "agent", "1018", null, null);
    private static final int PAGE = 50;

    /** One in twenty was ignored, one in a hundred is held, one in two hundred dead or unread. */
    private static final String CAME =
            """
            insert into received_mail (mail_key, mailbox, raw_key, sha256, body_sha256, size_bytes,
                                       received_at, deliveries, state, sender, subject, ticket_id,
                                       number, tries, next_try_at)
            select concat('plan', t.id), 'plan', sha2(t.id, 256), sha2(t.id, 256), sha2(t.id, 256), 900,
                   now(6) - interval mod(t.id, 8000) hour, 1,
                   case when mod(t.id, 200) = 3 then 'DEAD' when mod(t.id, 200) = 7 then 'RECEIVED'
                        when mod(t.id, 100) = 1 then 'HELD' when mod(t.id, 20) = 2 then 'IGNORED'
                        else 'FILED' end,
                   concat('customer', mod(t.id, 1500), '@plan.example'), 'x', t.id, t.number, 0,
                   if(mod(t.id, 200) = 7, now(6) - interval 1 hour, null)
            from ticket t where t.number like 'B%'""";

    private static final String WENT =
            """
            insert into outgoing_mail (ticket_id, number, occasion, language, template_version, recipient,
                                       subject, body, letter, message_id, state, made_at, tries,
                                       next_try_at, tried_at, sent_at, fault)
            select t.id, t.number, 'MESSAGE', 'zh-CN', 0, 'x@plan.example', 'x', 'x', false,
                   concat('<plan', t.id, '@redress.example>'),
                   case when mod(t.id, 200) = 3 then 'FAILED' when mod(t.id, 200) = 5 then 'BOUNCED'
                        when mod(t.id, 200) = 7 then 'WAITING' else 'SENT' end,
                   now(6), 1, if(mod(t.id, 200) = 7, now(6) - interval 1 hour, null),
                   if(mod(t.id, 200) = 7, null, now(6) - interval 1 + mod(t.id, 8000) hour),
                   if(mod(t.id, 200) in (3, 7), null, now(6) - interval 1 + mod(t.id, 8000) hour), null
            from ticket t where t.number like 'B%'""";

    private static final String THREADS =
            """
            insert into mail_thread (id_hash, ticket_id, own)
            select sha2(concat('<plan', t.id, '@redress.example>'), 256), t.id, n.own
            from ticket t cross join (select true as own union all select false) n
            where t.number like 'B%'""";

    @Autowired ReceivedMails mails;
    @Autowired OutgoingMails outgoing;
    @Autowired MailThreads threads;
    @Autowired MailBounces bounces;
    @Autowired TransactionTemplate transaction;
    @Autowired Plans plans;
    @Autowired DSLContext db;

    @BeforeEach
    void muchCameAndWent() {
        plans.grow();
        if (db.fetchExists(RECEIVED_MAIL, RECEIVED_MAIL.MAILBOX.eq("plan"))) {
            return;
        }
        List.of(CAME, WENT, THREADS).forEach(db::execute);
        List.of("received_mail", "outgoing_mail", "mail_thread")
                .forEach(table -> db.execute("analyze table " + table));
    }

    @Test
    void whatIsDueIsFoundAmongAllThatWasRead() {
        assertThat(plans.rowsTouched(mails::isAnyUnread)).isLessThan(5);
        assertThat(plans.rowsTouched(mails::claim)).isLessThan(10);
        plans.assertNoTableIsReadWhole(mails::claim);
        plans.assertNoTableIsReadWhole(mails::isAnyUnread);
    }

    @Test
    void whatIsToBeSentIsFoundAmongAllThatWas() {
        // First, for opening a table that has just been analysed counts as reading, too.
        plans.assertNoTableIsReadWhole(outgoing::claim);
        assertThat(plans.rowsTouched(outgoing::claim)).isLessThan(10);
    }

    @ParameterizedTest
    @EnumSource(
            value = MailState.class,
            names = {"HELD", "DEAD", "IGNORED"})
    void aPageOfWhatWasPutAsideReadsThatPage(MailState state) {
        String later = mails.list(Set.of(state), null, 10).next();
        assertThat(later).isNotNull();

        plans.assertNoTableIsReadWhole(() -> mails.list(Set.of(state), null, PAGE));
        assertThat(plans.rowsTouched(() -> mails.list(Set.of(state), null, PAGE)))
                .isLessThan(2 * PAGE);
        assertThat(plans.rowsTouched(() -> mails.list(Set.of(state), later, PAGE)))
                .isLessThan(2 * PAGE);
    }

    @Test
    void whatWasNotDeliveredIsFoundByItsState() {
        Set<OutgoingState> undelivered = Set.of(OutgoingState.FAILED, OutgoingState.BOUNCED);

        plans.assertNoTableIsReadWhole(() -> outgoing.list(undelivered, null, PAGE, AGENT));
        assertThat(plans.rowsTouched(() -> outgoing.list(undelivered, null, PAGE, AGENT)))
                .isLessThan(4 * PAGE);
        plans.assertNoTableIsReadWhole(() -> outgoing.of(1_000_042L));
        plans.assertNoTableIsReadWhole(() -> outgoing.undelivered(1_000_042L));
    }

    @Test
    void theMailsOfASenderAreCountedByTheirSender() {
        Instant since = Instant.now().minus(Duration.ofHours(1));

        assertThat(plans.rowsTouched(() -> mails.countFrom("customer7@plan.example", since, 30)))
                .isLessThan(10);
    }

    @Test
    void aComplaintIsFoundByAnyOfManyReferences() {
        List<String> references =
                IntStream.range(0, 20).mapToObj(i -> "<plan" + (1_000_100 + i) + "@x>").toList();

        plans.assertNoTableIsReadWhole(() -> threads.ticketOf(references));
        plans.assertNoTableIsReadWhole(() -> threads.ticketsReferringTo(references.get(0)));
        assertThat(plans.rowsTouched(() -> threads.ticketOf(references)))
                .isLessThan(3 * references.size());
    }

    @Test
    void aBounceFindsItsMail() {
        BounceReport bounce =
                new BounceReport(List.of("<plan1000042@redress.example>"), "mailbox full");

        plans.assertNoTableIsReadWhole(
                () -> transaction.executeWithoutResult(status -> bounces.note(bounce)));
    }
}
