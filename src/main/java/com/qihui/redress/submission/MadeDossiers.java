package com.qihui.redress.submission;

import static com.qihui.schema.Tables.SUBMISSION;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.schema.tables.records.SubmissionRecord;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Remembers which dossiers were made; none is ever changed. */
@Component
class MadeDossiers {

    private static final TypeReference<List<KeptPart>> PARTS = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;

    MadeDossiers(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest first. */
    List<Made> of(long ticketId) {
        return db.selectFrom(SUBMISSION)
                .where(SUBMISSION.TICKET_ID.eq(ticketId))
                .orderBy(SUBMISSION.ID.desc())
                .fetch(this::made);
    }

    Optional<Made> byId(long ticketId, long id) {
        return db.selectFrom(SUBMISSION)
                .where(SUBMISSION.ID.eq(id), SUBMISSION.TICKET_ID.eq(ticketId))
                .fetchOptional(this::made);
    }

    Optional<Made> ofState(long ticketId, String fingerprint) {
        return db.selectFrom(SUBMISSION)
                .where(SUBMISSION.TICKET_ID.eq(ticketId), SUBMISSION.FINGERPRINT.eq(fingerprint))
                .fetchOptional(this::made);
    }

    Made keep(Draft draft, Bound bound, Actor by, Instant now) {
        SubmissionRecord row = db.newRecord(SUBMISSION);
        row.setTicketId(draft.about().all().ticket().id());
        row.setKind(draft.paper().kind().name());
        row.setBody(draft.paper().body().name());
        row.setFingerprint(draft.fingerprint());
        row.setSha256(bound.sha256());
        row.setSizeBytes(bound.size());
        row.setAsOf(draft.about().all().asOf());
        row.setParts(written(bound.parts()));
        row.setMadeBy(by.name());
        row.setMadeByKind(by.kind().name());
        row.setMadeByNo(by.agentNo());
        row.setMadeAt(now);
        row.insert();
        return made(row);
    }

    private Made made(SubmissionRecord row) {
        return new Made(
                row.getId(),
                row.getTicketId(),
                new Paper(Paper.Kind.valueOf(row.getKind()), Body.valueOf(row.getBody())),
                row.getFingerprint(),
                row.getSha256(),
                row.getSizeBytes(),
                row.getAsOf(),
                read(row.getParts()),
                row.getMadeBy(),
                row.getMadeByKind(),
                row.getMadeByNo(),
                row.getMadeAt());
    }

    private String written(List<KeptPart> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<KeptPart> read(String parts) {
        try {
            return json.readValue(parts, PARTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
