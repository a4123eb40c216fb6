package com.qihui.redress.mail.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.ReceivedMails;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mailbox is looked into again and again, whatever happens. */
@RedressTest
class FetchScheduleTests {

    @Autowired MailSettings settings;
    @Autowired ReceivedMails mails;
    @Autowired RawContents contents;
    @Autowired DSLContext db;

    private final String name = "box-" + UUID.randomUUID();
    private final Stumbling clock = new Stumbling();
    private BoxLeases leases;
    private FetchSchedule schedule;

    @BeforeEach
    void aSchedule() {
        leases = new BoxLeases(db, settings, clock);
        schedule =
                new FetchSchedule(
                        settings, leases, new Postman(settings, leases, mails, contents, clock));
    }

    @AfterEach
    void end() {
        schedule.end();
    }

    @Test
    void anErrorIsToldOfAtTheMailboxWhichIsLookedIntoAgain() throws Exception {
        try (ForgetfulServer server = new ForgetfulServer(1, true)) {
            assertThat(leases.take(name)).isTrue();
            clock.stumble(new StackOverflowError());

            assertThat(schedule.lookIn(name, server.box())).isPositive();
            assertThat(told().fault()).contains("StackOverflowError");

            assertThat(schedule.lookIn(name, server.box())).isEqualTo(settings.pollEvery());
            assertThat(told().fault()).isNull();
            assertThat(server.fetched()).isPositive();
        }
    }

    private BoxLeases.Box told() {
        return leases.all().stream().filter(one -> one.name().equals(name)).findAny().orElseThrow();
    }

    /** Fails once when told to, as the machine itself may anywhere. */
    private static final class Stumbling extends Clock {

        private final AtomicReference<Error> next = new AtomicReference<>();

        void stumble(Error error) {
            next.set(error);
        }

        @Override
        public Instant instant() {
            Error error = next.getAndSet(null);
            if (error != null) {
                throw error;
            }
            return Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
