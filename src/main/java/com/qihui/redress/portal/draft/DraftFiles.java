package com.qihui.redress.portal.draft;

import static com.qihui.schema.Tables.PORTAL_DRAFT_FILE;

import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.shared.Words;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.schema.tables.records.PortalDraftFileRecord;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stored files belong to which draft. */
@Component
class DraftFiles {

    private final DSLContext db;
    private final Clock clock;

    DraftFiles(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<DraftFile> of(long draftId) {
        return db.selectFrom(PORTAL_DRAFT_FILE)
                .where(PORTAL_DRAFT_FILE.DRAFT_ID.eq(draftId))
                .orderBy(PORTAL_DRAFT_FILE.ID)
                .fetch(DraftFiles::file);
    }

    /** The same content twice is one piece of its kind. */
    void add(Draft draft, EvidenceKind kind, String name, StoredFile stored) {
        boolean known =
                of(draft.id()).stream()
                        .anyMatch(
                                file ->
                                        file.kind() == kind
                                                && file.sha256().equals(stored.sha256()));
        if (known) {
            return;
        }
        db.insertInto(PORTAL_DRAFT_FILE)
                .set(PORTAL_DRAFT_FILE.DRAFT_ID, draft.id())
                .set(PORTAL_DRAFT_FILE.KIND, kind.name())
                .set(PORTAL_DRAFT_FILE.NAME, name)
                .set(PORTAL_DRAFT_FILE.MEDIA_TYPE, stored.mediaType())
                .set(PORTAL_DRAFT_FILE.BYTES, stored.size())
                .set(PORTAL_DRAFT_FILE.SHA256, stored.sha256())
                .set(PORTAL_DRAFT_FILE.SHOWS, "")
                .set(PORTAL_DRAFT_FILE.ADDED_AT, clock.instant())
                .execute();
    }

    void describe(Draft draft, long fileId, Set<String> shows, @Nullable Boolean priorNotice) {
        db.update(PORTAL_DRAFT_FILE)
                .set(PORTAL_DRAFT_FILE.SHOWS, Words.join(shows))
                .set(PORTAL_DRAFT_FILE.PRIOR_NOTICE, priorNotice)
                .where(PORTAL_DRAFT_FILE.ID.eq(fileId))
                .and(PORTAL_DRAFT_FILE.DRAFT_ID.eq(draft.id()))
                .execute();
    }

    void remove(Draft draft, long fileId) {
        db.deleteFrom(PORTAL_DRAFT_FILE)
                .where(PORTAL_DRAFT_FILE.ID.eq(fileId))
                .and(PORTAL_DRAFT_FILE.DRAFT_ID.eq(draft.id()))
                .execute();
    }

    void forgetAll(long draftId) {
        db.deleteFrom(PORTAL_DRAFT_FILE).where(PORTAL_DRAFT_FILE.DRAFT_ID.eq(draftId)).execute();
    }

    private static DraftFile file(PortalDraftFileRecord row) {
        return new DraftFile(
                row.getId(),
                EvidenceKind.valueOf(row.getKind()),
                row.getName(),
                row.getMediaType(),
                Objects.requireNonNull(row.getBytes()),
                row.getSha256(),
                new LinkedHashSet<>(Words.list(row.getShows())),
                row.getPriorNotice(),
                row.getAddedAt());
    }
}
