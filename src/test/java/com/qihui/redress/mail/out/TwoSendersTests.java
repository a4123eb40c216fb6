package com.qihui.redress.mail.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One mail between two nodes, the first of which was believed dead and is not. */
@RedressTest
class TwoSendersTests {

    private static final String SHOP = "两个寄信人小店";

    @Autowired OutgoingMails mails;
    @Autowired MailSettings settings;
    @Autowired Journal journal;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    @BeforeEach
    void nothingIsDue() {
        desk.merchant(SHOP);
        EarlierMails.areDone(db);
        clock.travel(Duration.ofMinutes(2));
    }

    @Test
    void whatTheSecondSentIsNotSentAgainForAFaultOfTheFirst() {
        Ticket ticket = file();
        OutgoingMail stale = mails.claim().orElseThrow();
        mails.sent(takenOver());

        mails.failed(stale, "timed out");
        mails.gaveUp(stale, "refused");

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
        assertThat(only(ticket).nextTryAt()).isNull();
        assertThat(types(ticket)).doesNotContain("MAIL_FAILED");
    }

    @Test
    void whatTheSecondIsSendingIsNotGivenUpForAFaultOfTheFirst() {
        Ticket ticket = file();
        OutgoingMail stale = mails.claim().orElseThrow();
        OutgoingMail second = takenOver();

        mails.failed(stale, "timed out");
        mails.gaveUp(stale, "refused");

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENDING);
        assertThat(only(ticket).nextTryAt()).isEqualTo(second.nextTryAt());
    }

    @Test
    void whatTheFirstSentAfterAllIsNotForgottenWhateverBecomesOfTheSecond() {
        Ticket ticket = file();
        OutgoingMail stale = mails.claim().orElseThrow();
        OutgoingMail second = takenOver();

        mails.sent(stale);
        Instant sentAt = only(ticket).sentAt();
        mails.failed(second, "timed out");
        clock.travel(Duration.ofMinutes(1));
        mails.sent(second);

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENT);
        assertThat(only(ticket).sentAt()).as("when it was sent first").isEqualTo(sentAt);
    }

    @Test
    void whatAPersonSendsAgainIsNotHeldForSentByALateNoteOfTheFirst() {
        Ticket ticket = file();
        OutgoingMail stale = mails.claim().orElseThrow();
        mails.gaveUp(takenOver(), "refused");
        mails.retry(stale.id(), people.agent("GOODS").actor());

        mails.sent(stale);

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.WAITING);
    }

    @Test
    void whoStillSendsWhatAPersonHasSentAgainHoldsItNoMore() {
        Ticket ticket = file();
        OutgoingMail stale = mails.claim().orElseThrow();
        mails.gaveUp(takenOver(), "refused");
        mails.retry(stale.id(), people.agent("GOODS").actor());
        OutgoingMail again = mails.claim().orElseThrow();

        assertThat(mails.hold(stale)).isFalse();
        mails.failed(stale, "timed out");
        mails.gaveUp(stale, "refused");
        mails.sent(stale);

        assertThat(only(ticket).state()).isEqualTo(OutgoingState.SENDING);
        assertThat(only(ticket).nextTryAt()).isEqualTo(again.nextTryAt());
        assertThat(mails.hold(again)).isTrue();
    }

    private OutgoingMail takenOver() {
        clock.travel(settings.out().lease());
        return mails.claim().orElseThrow();
    }

    private OutgoingMail only(Ticket ticket) {
        assertThat(mails.of(ticket.id())).hasSize(1);
        return mails.of(ticket.id()).get(0);
    }

    private List<String> types(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(JournalEntry::type).toList();
    }

    private Ticket file() {
        return desk.file(
                Complaints.withMail(Complaints.withoutEvidence(SHOP), "li@customer.example"));
    }
}
