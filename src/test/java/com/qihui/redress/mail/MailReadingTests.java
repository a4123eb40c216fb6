package com.qihui.redress.mail;

import static com.qihui.schema.Tables.RECEIVED_MAIL;
import static com.qihui.schema.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.workflow.mail.MailSorting;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of mails that cannot be read, though nothing is wrong with them. */
@RedressTest
class MailReadingTests extends ByMail {

    @Autowired ReceivedMails mails;
    @Autowired MailSorting sorting;
    @Autowired MailSettings settings;
    @Autowired TravellingClock clock;

    @Test
    void whatCannotBeReadForAReasonOfOursIsReadLaterAndLater() throws Exception {
        String key = keptAndThenAway();

        readAll();
        assertThat(states()).containsExactly("RECEIVED");
        clock.travel(settings.lease());
        readAll();
        clock.travel(settings.lease());
        assertThat(clerk.readOne()).as("after as short a pause").isFalse();

        storedAs(key);
        clock.travel(settings.lease());
        readAll();

        assertThat(states()).containsExactly("FILED");
    }

    @Test
    void aMailUnderTheNumberOfAnotherIsNotLetInOnceItCanBeReadAfterAll() throws Exception {
        deliver(mail("<same@x>", "一", "第一封"));
        fetchAndRead();
        deliver(mail("<same@x>", "二", "第二封"));
        postman.empty(mailbox, box(MailSettings.Protocol.IMAP));
        Actor agent = people.agent("RECHARGE").actor();
        dieOfReading();
        assertThat(states()).containsExactly("FILED", "DEAD SAME_ID");
        assertThat(dead().detail()).startsWith("READING_FAILS");

        sorting.readAgain(dead().id(), agent);
        readAll();

        assertThat(states()).containsExactly("FILED", "HELD SAME_ID");
    }

    @Test
    void inTheEndItIsDeadAndSaysWhy() throws Exception {
        keptAndThenAway();

        for (int i = 1; i < ReceivedMails.TRIES; i++) {
            readAll();
            clock.travel(Duration.ofMinutes(31));
        }
        assertThat(states()).containsExactly("RECEIVED");
        readAll();

        assertThat(states()).containsExactly("DEAD READING_FAILS");
        assertThat(dead().detail()).contains("away");
    }

    @Test
    void whatTheProgramDiesOfIsDeadInTheEndAndCanBeReadAgain() throws Exception {
        deliver(mail("<poison@x>", "没到账", "没到账"));
        postman.empty(mailbox, box(MailSettings.Protocol.IMAP));

        dieOfReading();
        assertThat(states()).containsExactly("DEAD READING_FAILS");

        sorting.readAgain(dead().id(), people.agent("RECHARGE").actor());
        readAll();
        assertThat(states()).containsExactly("FILED");
    }

    /** Whoever was at it too long comes back when another has read it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 99})
    void whatIsSettledIsLeftAsItIs(int tries) throws Exception {
        complaint("<settled@x>");
        db.update(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.NEXT_TRY_AT, clock.instant())
                .set(RECEIVED_MAIL.TRIES, tries)
                .where(RECEIVED_MAIL.MAILBOX.eq(mailbox))
                .execute();

        assertThat(clerk.readOne()).isTrue();

        assertThat(states()).containsExactly("FILED");
        assertThat(db.fetchCount(TICKET, TICKET.COMPLAINANT_EMAIL.eq(sender))).isEqualTo(1);
    }

    private void dieOfReading() {
        for (int i = 0; i < ReceivedMails.TRIES; i++) {
            assertThat(mails.claim()).isPresent();
            clock.travel(settings.lease());
        }
        readAll();
    }

    private ReceivedMail dead() {
        return one(MailState.DEAD);
    }

    private ReceivedMail one(MailState state) {
        return sorting.list(Set.of(state), null, 1, people.manager().actor()).items().get(0);
    }

    private String keptAndThenAway() throws Exception {
        deliver(mail("<away@x>", "没到账", "没到账"));
        postman.empty(mailbox, box(MailSettings.Protocol.IMAP));
        String key = db.fetchValue(RECEIVED_MAIL.RAW_KEY, RECEIVED_MAIL.MAILBOX.eq(mailbox));
        storedAs("away");
        return key;
    }

    private void storedAs(String key) {
        db.update(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.RAW_KEY, key)
                .where(RECEIVED_MAIL.MAILBOX.eq(mailbox))
                .execute();
    }
}
