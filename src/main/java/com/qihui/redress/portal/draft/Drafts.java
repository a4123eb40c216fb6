package com.qihui.redress.portal.draft;

import static com.qihui.schema.Tables.PORTAL_DRAFT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.portal.PortalSettings;
import com.qihui.redress.shared.Hash;
import com.qihui.schema.tables.records.PortalDraftRecord;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts on this server, each found by the hash of its writer's secret. */
@Component
class Drafts {

    private final DSLContext db;
    private final DraftFiles files;
    private final ObjectMapper json;
    private final PortalSettings settings;
    private final Clock clock;

    Drafts(
            DSLContext db,
            DraftFiles files,
            ObjectMapper json,
            PortalSettings settings,
            Clock clock) {
        this.db = db;
        this.files = files;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** One that waited too long is gone, whether or not it was removed yet. */
    Optional<Draft> find(String secret) {
        return db.selectFrom(PORTAL_DRAFT)
                .where(PORTAL_DRAFT.TOKEN_HASH.eq(Hash.sha256(secret)))
                .and(PORTAL_DRAFT.TOUCHED_AT.gt(oldest()))
                .fetchOptional(this::draft);
    }

    Draft findOrEmpty(String secret) {
        return find(secret).orElseGet(() -> Draft.empty(clock.instant()));
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Draft> lock(String secret) {
        return db.selectFrom(PORTAL_DRAFT)
                .where(PORTAL_DRAFT.TOKEN_HASH.eq(Hash.sha256(secret)))
                .and(PORTAL_DRAFT.TOUCHED_AT.gt(oldest()))
                .forUpdate()
                .fetchOptional(this::draft);
    }

    /**
     * Writes one page's fields in place of those it had; what other pages wrote stays, though
     * another tab wrote it meanwhile. What was filed already is not begun anew by a page left open.
     */
    @Transactional
    Draft save(String secret, Step step, Map<String, String> typed) {
        Draft draft = begin(secret);
        if (draft.ticketNumber() != null) {
            return draft;
        }
        Map<String, String> fields = new LinkedHashMap<>(draft.fields());
        fields.keySet().removeIf(step::asks);
        fields.putAll(typed);
        db.update(PORTAL_DRAFT)
                .set(PORTAL_DRAFT.BODY, write(fields))
                .set(PORTAL_DRAFT.TOUCHED_AT, clock.instant())
                .where(PORTAL_DRAFT.ID.eq(draft.id()))
                .execute();
        return new Draft(draft.id(), fields, draft.files(), null, clock.instant());
    }

    /** Its life begins anew. */
    void touch(Draft draft) {
        db.update(PORTAL_DRAFT)
                .set(PORTAL_DRAFT.TOUCHED_AT, clock.instant())
                .where(PORTAL_DRAFT.ID.eq(draft.id()))
                .execute();
    }

    /** There is one afterwards, and it is locked. */
    @Transactional
    Draft begin(String secret) {
        String hash = Hash.sha256(secret);
        db.select(PORTAL_DRAFT.ID)
                .from(PORTAL_DRAFT)
                .where(PORTAL_DRAFT.TOKEN_HASH.eq(hash))
                .and(PORTAL_DRAFT.TOUCHED_AT.le(oldest()))
                .fetch(PORTAL_DRAFT.ID)
                .forEach(this::delete);
        db.insertInto(PORTAL_DRAFT)
                .set(PORTAL_DRAFT.TOKEN_HASH, hash)
                .set(PORTAL_DRAFT.BODY, "{}")
                .set(PORTAL_DRAFT.STARTED_AT, clock.instant())
                .set(PORTAL_DRAFT.TOUCHED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        return lock(secret).orElseThrow();
    }

    /** It has become a complaint and holds nothing of it any more. */
    void filed(Draft draft, String ticketNumber) {
        files.forgetAll(draft.id());
        db.update(PORTAL_DRAFT)
                .set(PORTAL_DRAFT.BODY, "{}")
                .set(PORTAL_DRAFT.TICKET_NUMBER, ticketNumber)
                .set(PORTAL_DRAFT.TOUCHED_AT, clock.instant())
                .where(PORTAL_DRAFT.ID.eq(draft.id()))
                .execute();
    }

    @Transactional
    void delete(String secret) {
        lock(secret).ifPresent(draft -> delete(draft.id()));
    }

    /**
     * @return how many were removed
     */
    @Transactional
    int deleteOld() {
        List<Long> old =
                db.select(PORTAL_DRAFT.ID)
                        .from(PORTAL_DRAFT)
                        .where(PORTAL_DRAFT.TOUCHED_AT.le(oldest()))
                        .limit(500)
                        // Touched meanwhile, it is none of these.
                        .forUpdate()
                        .fetch(PORTAL_DRAFT.ID);
        old.forEach(this::delete);
        return old.size();
    }

    private void delete(long id) {
        files.forgetAll(id);
        db.deleteFrom(PORTAL_DRAFT).where(PORTAL_DRAFT.ID.eq(id)).execute();
    }

    private Instant oldest() {
        return clock.instant().minus(settings.draftLife());
    }

    private Draft draft(PortalDraftRecord row) {
        return new Draft(
                row.getId(),
                read(row.getBody()),
                files.of(row.getId()),
                row.getTicketNumber(),
                row.getTouchedAt());
    }

    private String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read(String body) {
        try {
            return json.readValue(body, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
