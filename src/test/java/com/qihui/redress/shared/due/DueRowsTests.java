package com.qihui.redress.shared.due;

import static com.qihui.schema.Tables.RECEIVED_MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.schema.tables.records.ReceivedMailRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** On rows that were due long before those of anybody else. */
@RedressTest
class DueRowsTests {

    private static final Instant NOW = Instant.parse("2001-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Autowired DSLContext db;
    @Autowired PlatformTransactionManager transactions;

    private final DueRows<ReceivedMailRecord> due =
            new DueRows<>(
                    RECEIVED_MAIL,
                    RECEIVED_MAIL.ID,
                    RECEIVED_MAIL.NEXT_TRY_AT,
                    RECEIVED_MAIL.TRIES);
    private TransactionTemplate own;

    @BeforeEach
    void eachTakesInATransactionOfItsOwn() {
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterEach
    void nothingIsLeft() {
        db.deleteFrom(RECEIVED_MAIL).where(RECEIVED_MAIL.RECEIVED_AT.eq(NOW)).execute();
    }

    @Test
    void theOneThatWaitsLongestIsTakenFirst() {
        long later = row(NOW);
        long first = row(NOW.minusSeconds(1));
        row(NOW.plusSeconds(1));

        assertThat(take(NOW)).contains(first);
        assertThat(take(NOW)).contains(later);
        assertThat(take(NOW)).isEmpty();
        assertThat(due.isAny(db, NOW)).isFalse();
    }

    @Test
    void whoeverTakesAtTheSameMomentTakesAnother() {
        long first = row(NOW.minusSeconds(1));
        long second = row(NOW);

        Optional<Long> meanwhile =
                own.execute(
                        status -> {
                            assertThat(due.first(db, NOW).orElseThrow().getId()).isEqualTo(first);
                            return take(NOW);
                        });

        if (db.dialect() == SQLDialect.MYSQL) {
            assertThat(meanwhile).contains(second);
        } else {
            assertThat(meanwhile).isNotEqualTo(Optional.of(first));
        }
    }

    @Test
    void whatWasTakenIsDueAgainWhenItsLeaseEnds() {
        long id = row(NOW);

        take(NOW);

        assertThat(due.isAny(db, NOW.plus(LEASE).minusMillis(1))).isFalse();
        assertThat(due.isAny(db, NOW.plus(LEASE))).isTrue();
        take(NOW.plus(LEASE));
        assertThat(db.fetchValue(RECEIVED_MAIL.TRIES, RECEIVED_MAIL.ID.eq(id))).isEqualTo(2);
    }

    @Test
    void whatIsRolledBackWasNotTaken() {
        long id = row(NOW);

        own.executeWithoutResult(
                status -> {
                    due.lease(due.first(db, NOW).orElseThrow(), NOW.plus(LEASE));
                    status.setRollbackOnly();
                });

        assertThat(take(NOW)).contains(id);
        assertThat(db.fetchValue(RECEIVED_MAIL.TRIES, RECEIVED_MAIL.ID.eq(id))).isEqualTo(1);
    }

    @Test
    void nothingIsTakenWithoutATransaction() {
        assertThatThrownBy(() -> due.first(db, NOW)).isInstanceOf(IllegalStateException.class);
    }

    private Optional<Long> take(Instant now) {
        return own.execute(
                status ->
                        due.first(db, now)
                                .map(
                                        row -> {
                                            due.lease(row, now.plus(LEASE));
                                            return row.getId();
                                        }));
    }

    private long row(Instant dueAt) {
        String some = UUID.randomUUID().toString();
        return db.insertInto(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.MAIL_KEY, some)
                .set(RECEIVED_MAIL.MAILBOX, "due")
                .set(RECEIVED_MAIL.RAW_KEY, some)
                .set(RECEIVED_MAIL.SHA256, some)
                .set(RECEIVED_MAIL.BODY_SHA256, some)
                .set(RECEIVED_MAIL.SIZE_BYTES, 1L)
                .set(RECEIVED_MAIL.RECEIVED_AT, NOW)
                .set(RECEIVED_MAIL.DELIVERIES, 1)
                .set(RECEIVED_MAIL.STATE, "RECEIVED")
                .set(RECEIVED_MAIL.TRIES, 0)
                .set(RECEIVED_MAIL.NEXT_TRY_AT, dueAt)
                .returning(RECEIVED_MAIL.ID)
                .fetchOne()
                .getId();
    }
}
