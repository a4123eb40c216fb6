package com.qihui.redress.escalation;

import static com.qihui.schema.Tables.OUTSIDE_CASE;
import static com.qihui.schema.Tables.OUTSIDE_HANDING;
import static com.qihui.schema.Tables.OUTSIDE_REQUEST;

import com.qihui.redress.shared.Words;
import com.qihui.schema.tables.records.OutsideHandingRecord;
import com.qihui.schema.tables.records.OutsideRequestRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What bodies asked for and what was handed in to them; what is here stays. */
@Component
class OutsidePapers {

    private final DSLContext db;
    private final Clock clock;

    OutsidePapers(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    OutsideRequest ask(
            long caseId,
            OutsideRequest.Kind kind,
            String wanted,
            LocalDate askedOn,
            Instant dueAt) {
        OutsideRequestRecord row = db.newRecord(OUTSIDE_REQUEST);
        row.setCaseId(caseId);
        row.setKind(kind.name());
        row.setWanted(wanted);
        row.setAskedOn(askedOn);
        row.setDueAt(dueAt);
        row.insert();
        return request(row);
    }

    void due(long requestId, Instant dueAt) {
        db.update(OUTSIDE_REQUEST)
                .set(OUTSIDE_REQUEST.DUE_AT, dueAt)
                .where(OUTSIDE_REQUEST.ID.eq(requestId))
                .execute();
    }

    /**
     * @return whether it was open until now
     */
    boolean end(long caseId, long requestId, LocalDate on) {
        return db.update(OUTSIDE_REQUEST)
                        .set(OUTSIDE_REQUEST.ENDED_ON, on)
                        .where(OUTSIDE_REQUEST.ID.eq(requestId))
                        .and(OUTSIDE_REQUEST.CASE_ID.eq(caseId))
                        .and(OUTSIDE_REQUEST.ENDED_ON.isNull())
                        .execute()
                == 1;
    }

    /**
     * @return whether it was ended until now
     */
    boolean reopen(long caseId, long requestId) {
        return db.update(OUTSIDE_REQUEST)
                        .setNull(OUTSIDE_REQUEST.ENDED_ON)
                        .where(OUTSIDE_REQUEST.ID.eq(requestId))
                        .and(OUTSIDE_REQUEST.CASE_ID.eq(caseId))
                        .and(OUTSIDE_REQUEST.ENDED_ON.isNotNull())
                        .execute()
                == 1;
    }

    void endAll(long caseId, LocalDate on) {
        db.update(OUTSIDE_REQUEST)
                .set(OUTSIDE_REQUEST.ENDED_ON, on)
                .where(OUTSIDE_REQUEST.CASE_ID.eq(caseId))
                .and(OUTSIDE_REQUEST.ENDED_ON.isNull())
                .execute();
    }

    Handing handIn(long caseId, HandInPapers what, String by) {
        OutsideHandingRecord row = db.newRecord(OUTSIDE_HANDING);
        row.setCaseId(caseId);
        row.setRequestId(what.requestId());
        row.setHandedOn(what.on());
        row.setDescription(what.description());
        row.setSubmissionId(what.submissionId());
        row.setPieces(Words.join(what.pieces()));
        row.setHandedBy(by);
        row.setNotedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        row.insert();
        return handing(row);
    }

    /** A case that is over is due no more. */
    void nextDue(long ticketId, @Nullable Instant dueAt) {
        db.update(OUTSIDE_CASE)
                .set(OUTSIDE_CASE.DUE_AT, dueAt == null ? OutsideBoard.NEVER : dueAt)
                .where(OUTSIDE_CASE.TICKET_ID.eq(ticketId))
                .and(OUTSIDE_CASE.STATE.ne(OutsideCase.State.ENDED.name()))
                .execute();
    }

    List<OutsideRequest> requests(Collection<Long> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : db.selectFrom(OUTSIDE_REQUEST)
                        .where(OUTSIDE_REQUEST.CASE_ID.in(caseIds))
                        .orderBy(OUTSIDE_REQUEST.CASE_ID, OUTSIDE_REQUEST.ID)
                        .fetch(OutsidePapers::request);
    }

    List<Handing> handings(Collection<Long> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : db.selectFrom(OUTSIDE_HANDING)
                        .where(OUTSIDE_HANDING.CASE_ID.in(caseIds))
                        .orderBy(OUTSIDE_HANDING.CASE_ID, OUTSIDE_HANDING.ID)
                        .fetch(OutsidePapers::handing);
    }

    private static OutsideRequest request(OutsideRequestRecord row) {
        return new OutsideRequest(
                row.getId(),
                row.getCaseId(),
                OutsideRequest.Kind.valueOf(row.getKind()),
                row.getWanted(),
                row.getAskedOn(),
                row.getDueAt(),
                row.getEndedOn());
    }

    private static Handing handing(OutsideHandingRecord row) {
        return new Handing(
                row.getId(),
                row.getCaseId(),
                row.getRequestId(),
                row.getHandedOn(),
                row.getDescription(),
                row.getSubmissionId(),
                Words.list(row.getPieces()).stream().map(Integer::valueOf).toList(),
                row.getHandedBy(),
                row.getNotedAt());
    }
}
