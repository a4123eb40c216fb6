package com.qihui.redress.audit;

import static com.qihui.schema.Tables.JOURNAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.schema.tables.records.JournalRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever changes the record behind the desk's back is found out (E29). */
@RedressTest
class JournalTests {

    @Autowired Journal journal;
    @Autowired Desk desk;
    @Autowired DSLContext db;

    long ticket;

    @BeforeEach
    void file() {
        String shop = desk.merchant("有记录的店").name();
        ticket = desk.file(Complaints.about(shop, Category.AFTERSALES_DELAY)).id();
    }

    @Test
    void findsEachFieldThatWasChanged() {
        List<Consumer<JournalRecord>> changes =
                List.of(
                        line -> line.setHappenedAt(line.getHappenedAt().plusMillis(1)),
                        line -> line.setActor("nobody"),
                        line -> line.setActorKind("SYSTEM"),
                        line -> line.setType("CLOSED"),
                        line -> line.setData("{}"),
                        line -> line.setSalt("0".repeat(32)),
                        line -> line.setPreviousHash("1".repeat(64)),
                        line -> line.setEntryNo(99));

        assertThat(journal.isIntact(ticket)).isTrue();
        for (Consumer<JournalRecord> change : changes) {
            JournalRecord whole = first();
            JournalRecord touched = first();
            change.accept(touched);
            touched.update();

            assertThat(journal.isIntact(ticket)).isFalse();
            whole.changed(true);
            whole.update();
            assertThat(journal.isIntact(ticket)).isTrue();
        }
    }

    @Test
    void findsALineThatWasTakenOut() {
        first().delete();

        assertThat(journal.isIntact(ticket)).isFalse();
    }

    @Test
    void saltsEveryLineAnew() {
        Set<String> salts = new HashSet<>();
        journal.of(ticket).forEach(line -> salts.add(line.salt()));

        assertThat(salts).hasSameSizeAs(journal.of(ticket)).doesNotContainNull();
    }

    /** As lines were written before their fields were sealed. */
    @Test
    void knowsLinesOfBefore() {
        db.deleteFrom(JOURNAL).where(JOURNAL.TICKET_ID.eq(ticket)).execute();
        JournalRecord old = db.newRecord(JOURNAL);
        old.setTicketId(ticket);
        old.setEntryNo(1);
        old.setHappenedAt(java.time.Instant.parse("2026-11-20T01:02:03.000004Z"));
        old.setActorKind("SYSTEM");
        old.setActor("system");
        old.setType("CLOSED");
        old.setData("{\"closing\":\"ACCEPTED\"}");
        old.setPreviousHash(JournalHash.START);
        old.setHash(
                Hash.sha256(
                        JournalHash.START
                                + "\n"
                                + ticket
                                + "\n1\n2026-11-20T01:02:03.000004Z\nSYSTEM\nsystem\nCLOSED\n"
                                + "{\"closing\":\"ACCEPTED\"}"));
        old.insert();

        assertThat(journal.isIntact(ticket)).isTrue();
        old.setType("REOPENED");
        old.update();
        assertThat(journal.isIntact(ticket)).isFalse();
    }

    private JournalRecord first() {
        return db.fetchSingle(JOURNAL, JOURNAL.TICKET_ID.eq(ticket).and(JOURNAL.ENTRY_NO.eq(1)));
    }
}
