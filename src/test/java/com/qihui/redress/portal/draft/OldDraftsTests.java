package com.qihui.redress.portal.draft;

import static com.qihui.schema.Tables.PORTAL_DRAFT;
import static com.qihui.schema.Tables.PORTAL_DRAFT_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Sweeping;
import com.qihui.redress.portal.Portal;
import com.qihui.redress.portal.Visitor;
import com.qihui.redress.shared.Hash;
import java.time.Duration;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is begun and never filed goes after its time, with its files; nothing else does. */
@RedressTest
@Import({Portal.class, Sweeping.class})
class OldDraftsTests {

    private static final Duration LIFE = Duration.ofDays(7);

    @Autowired Portal portal;
    @Autowired OldDrafts old;
    @Autowired DraftReferences references;
    @Autowired Sweeping unused;
    @Autowired EvidenceFiles files;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    @Test
    void removesADraftAfterItsTimeWithWhatItSaysOfItsFiles() {
        Visitor visitor = withFile(21);
        long id = id(visitor);

        clock.travel(LIFE.minusMinutes(1));
        old.remove();
        assertThat(isThere(id)).isTrue();

        clock.travel(Duration.ofMinutes(1));
        old.remove();
        assertThat(isThere(id)).isFalse();
        assertThat(db.fetchExists(PORTAL_DRAFT_FILE, PORTAL_DRAFT_FILE.DRAFT_ID.eq(id))).isFalse();
    }

    @Test
    void countsFromWhenItsWriterLastTouchedIt() {
        Visitor visitor = withFile(22);
        clock.travel(Duration.ofDays(6));
        visitor.send("/complain/seen", "next", "narrative", Portal.NARRATIVE);

        clock.travel(Duration.ofDays(6));
        old.remove();

        assertThat(isThere(id(visitor))).isTrue();
    }

    @Test
    void countsAFileHandedInAsATouch() {
        Visitor visitor = withFile(25);
        clock.travel(Duration.ofDays(6));
        give(visitor, 26);

        clock.travel(Duration.ofDays(6));
        old.remove();

        assertThat(isThere(id(visitor))).isTrue();
    }

    @Test
    void keepsAnOldFileAsLongAsADraftRefersToItAndNoLonger() {
        Visitor visitor = withFile(23);
        String sha256 = sha256(visitor);
        for (int day = 0; day < 9; day += 3) {
            clock.travel(Duration.ofDays(3));
            visitor.send("/complain/seen", "next", "narrative", Portal.NARRATIVE + day);
        }

        old.remove();
        unused.sweep();
        assertThat(references.needed(Set.of(sha256, "0".repeat(64)))).containsExactly(sha256);
        assertThat(files.find(sha256)).isPresent();

        clock.travel(LIFE);
        old.remove();
        unused.sweep();
        assertThat(references.needed(Set.of(sha256))).isEmpty();
        assertThat(files.find(sha256)).isEmpty();
    }

    @Test
    void leavesTheEvidenceOfAFiledComplaintWhereItIs() {
        Visitor visitor = portal.readyToFile();
        give(visitor, 24);
        String sha256 = sha256(visitor);
        long id = id(visitor);
        portal.file(visitor).expectAt("/complain/receipt");
        String link = portal.link(visitor);

        clock.travel(Duration.ofDays(60));
        old.remove();
        unused.sweep();

        assertThat(isThere(id)).isFalse();
        assertThat(files.find(sha256)).isPresent();
        visitor.get(link + "/files/1").expect(200);
    }

    private Visitor withFile(int shade) {
        Visitor visitor = portal.withStory();
        give(visitor, shade);
        return visitor;
    }

    private static void give(Visitor visitor, int shade) {
        visitor.upload(
                        "/complain/evidence",
                        "/complain/evidence/files",
                        "OTHER",
                        "a.png",
                        Portal.picture(shade))
                .expect(302);
    }

    private long id(Visitor visitor) {
        return db.select(PORTAL_DRAFT.ID)
                .from(PORTAL_DRAFT)
                .where(PORTAL_DRAFT.TOKEN_HASH.eq(Hash.sha256(visitor.cookie("redress-draft"))))
                .fetchSingle(PORTAL_DRAFT.ID);
    }

    private boolean isThere(long id) {
        return db.fetchExists(PORTAL_DRAFT, PORTAL_DRAFT.ID.eq(id));
    }

    private String sha256(Visitor visitor) {
        return db.select(PORTAL_DRAFT_FILE.SHA256)
                .from(PORTAL_DRAFT_FILE)
                .where(PORTAL_DRAFT_FILE.DRAFT_ID.eq(id(visitor)))
                .fetchSingle(PORTAL_DRAFT_FILE.SHA256);
    }
}
