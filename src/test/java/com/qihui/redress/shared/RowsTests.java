package com.qihui.redress.shared;

import static com.qihui.schema.Tables.IDEMPOTENT_CALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.schema.tables.records.IdempotentCallRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@RedressTest
class RowsTests {

    private static final Instant CALLED = Instant.parse("2026-03-02T01:02:03.456789Z");

    @Autowired DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void leaveNothing() {
        db.deleteFrom(IDEMPOTENT_CALL).where(IDEMPOTENT_CALL.CALL_KEY.startsWith(mark)).execute();
    }

    @Test
    void writesWhatWasSetAndReadsBackTheSame() {
        IdempotentCallRecord row = call(1);
        row.setStatus(201);
        row.setResponse("{\"名\": \"'\\\\ \uD83D\uDE00\"}");

        Rows.insert(db, List.of(row));

        IdempotentCallRecord kept = kept(1);
        assertThat(kept.getCalledAt()).isEqualTo(CALLED);
        assertThat(kept.getStatus()).isEqualTo(201);
        assertThat(kept.getResponse()).isEqualTo(row.getResponse());
        assertThat(kept.getLocation()).isNull();
    }

    @Test
    void writesWhatIsSetToNothing() {
        IdempotentCallRecord row = call(1);
        row.setEtag(null);
        row.setLocation("/one");

        Rows.insert(db, List.of(row));

        assertThat(kept(1).getEtag()).isNull();
        assertThat(kept(1).getLocation()).isEqualTo("/one");
    }

    @Test
    void doesNotTakeOneStatementForAnotherOfOtherColumns() {
        IdempotentCallRecord located = call(1);
        located.setLocation("/one");
        IdempotentCallRecord tagged = call(2);
        tagged.setEtag("two");

        Rows.insert(db, List.of(located));
        Rows.insert(db, List.of(tagged));

        assertThat(kept(1).getLocation()).isEqualTo("/one");
        assertThat(kept(2).getEtag()).isEqualTo("two");
        assertThat(kept(2).getLocation()).isNull();
    }

    @Test
    void writesRowsTogetherThatSetDifferentColumns() {
        IdempotentCallRecord located = call(1);
        located.setLocation("/one");
        IdempotentCallRecord tagged = call(2);
        tagged.setEtag("two");

        Rows.insert(db, List.of(located, tagged));

        assertThat(kept(1).getLocation()).isEqualTo("/one");
        assertThat(kept(2).getEtag()).isEqualTo("two");
    }

    @Test
    void givesEachRowItsOwnKey() {
        List<IdempotentCallRecord> rows = IntStream.rangeClosed(1, 3).mapToObj(this::call).toList();

        List<Long> keys = Rows.insert(db, rows, IDEMPOTENT_CALL.ID);

        assertThat(keys).containsExactly(kept(1).getId(), kept(2).getId(), kept(3).getId());
    }

    @Test
    void writesMoreThanFitIntoOneStatement() {
        Rows.insert(db, IntStream.rangeClosed(1, 1_203).mapToObj(this::call).toList());

        assertThat(db.fetchCount(IDEMPOTENT_CALL, IDEMPOTENT_CALL.CALL_KEY.startsWith(mark)))
                .isEqualTo(1_203);
    }

    @Test
    void changesARowOnlyIfItHoldsWhatItShould() {
        Rows.insert(db, List.of(call(1)));
        IdempotentCallRecord change = new IdempotentCallRecord();
        change.setStatus(204);

        assertThat(Rows.update(db, change, holding(1, "another"))).isZero();
        assertThat(kept(1).getStatus()).isNull();
        assertThat(Rows.update(db, change, holding(1, "hash"))).isOne();
        assertThat(kept(1).getStatus()).isEqualTo(204);
    }

    @Test
    void tellsThatARowIsThereAlready() {
        Rows.insert(db, List.of(call(1)));

        assertThatThrownBy(() -> Rows.insert(db, List.of(call(1))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private IdempotentCallRecord call(int number) {
        IdempotentCallRecord row = new IdempotentCallRecord();
        row.setCallKey(mark + number);
        row.setBodyHash("hash");
        row.setCalledAt(CALLED);
        return row;
    }

    private IdempotentCallRecord holding(int number, String hash) {
        IdempotentCallRecord where = new IdempotentCallRecord();
        where.setCallKey(mark + number);
        where.setBodyHash(hash);
        return where;
    }

    private IdempotentCallRecord kept(int number) {
        return db.fetchSingle(IDEMPOTENT_CALL, IDEMPOTENT_CALL.CALL_KEY.eq(mark + number));
    }
}
