package com.qihui.redress.portal.draft;

import static com.qihui.schema.Tables.PORTAL_DRAFT_FILE;

import com.qihui.redress.evidence.FileReferences;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files of drafts are still needed. */
@Component
class DraftReferences implements FileReferences {

    private final DSLContext db;

    DraftReferences(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<String> needed(Collection<String> sha256s) {
        return db.selectDistinct(PORTAL_DRAFT_FILE.SHA256)
                .from(PORTAL_DRAFT_FILE)
                .where(PORTAL_DRAFT_FILE.SHA256.in(sha256s))
                .fetchSet(PORTAL_DRAFT_FILE.SHA256);
    }
}
