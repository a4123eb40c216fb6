package com.qihui.redress.workflow.evidence;

import static com.qihui.schema.Tables.CUSTOMER_REQUEST;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Words;
import com.qihui.redress.sla.PauseReason;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.evidence.CustomerRequest.Ending;
import com.qihui.redress.workflow.evidence.CustomerRequest.Kind;
import com.qihui.schema.tables.records.CustomerRequestRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * What complainants are asked for. While anything is open, the clocks that wait for them stand
 * still; they go on when the last of it has ended (E6).
 */
@Service
public class CustomerRequests {

    /** The longest question kept with a request, in characters. */
    public static final int QUESTION = 1_000;

    private final DSLContext db;
    private final CaseClocks clocks;
    private final Clock clock;

    /** What is to be asked. */
    public record Wanted(
            List<String> missing, List<String> beyond, String question, int piecesBefore) {

        public static Wanted answerTo(String question) {
            return new Wanted(List.of(), List.of(), question, 0);
        }
    }

    CustomerRequests(DSLContext db, CaseClocks clocks, Clock clock) {
        this.db = db;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What is asked of the complainant now, oldest first. */
    public List<CustomerRequest> open(long ticketId) {
        return db.selectFrom(CUSTOMER_REQUEST)
                .where(CUSTOMER_REQUEST.TICKET_ID.eq(ticketId))
                .and(CUSTOMER_REQUEST.ENDED_AT.isNull())
                .orderBy(CUSTOMER_REQUEST.ID)
                .fetch(CustomerRequests::request);
    }

    /** Whatever was asked of the complainant, oldest first. */
    public List<CustomerRequest> of(long ticketId) {
        return db.selectFrom(CUSTOMER_REQUEST)
                .where(CUSTOMER_REQUEST.TICKET_ID.eq(ticketId))
                .orderBy(CUSTOMER_REQUEST.ID)
                .fetch(CustomerRequests::request);
    }

    public CustomerRequest begin(Ticket ticket, Kind kind, Wanted wanted, Actor by) {
        CaseClocks.CustomerTurn turn = clocks.customerTurn(ticket);
        CustomerRequestRecord row = db.newRecord(CUSTOMER_REQUEST);
        row.setTicketId(ticket.id());
        row.setKind(kind.name());
        row.setMissing(Words.join(wanted.missing()));
        row.setBeyond(Words.join(wanted.beyond()));
        row.setQuestion(wanted.question());
        row.setPiecesBefore(wanted.piecesBefore());
        row.setAskedByKind(by.kind().name());
        row.setAskedBy(by.name());
        row.setAskedAt(now());
        row.setReminderAt(turn.reminderAt().truncatedTo(ChronoUnit.MICROS));
        row.setDueAt(turn.dueAt());
        row.insert();
        clocks.waitForCustomer(
                ticket,
                kind == Kind.EVIDENCE ? PauseReason.EVIDENCE_ASKED : PauseReason.QUESTION_ASKED);
        return request(row);
    }

    /**
     * Nobody else ends it until the transaction does.
     *
     * @return none when it has ended already
     */
    Optional<CustomerRequest> lock(long id) {
        return db.selectFrom(CUSTOMER_REQUEST)
                .where(CUSTOMER_REQUEST.ID.eq(id))
                .forUpdate()
                .fetchOptional(CustomerRequests::request)
                .filter(CustomerRequest::isOpen);
    }

    void reminded(long id) {
        db.update(CUSTOMER_REQUEST)
                .set(CUSTOMER_REQUEST.REMINDED_AT, now())
                .where(CUSTOMER_REQUEST.ID.eq(id))
                .execute();
    }

    public void end(Ticket ticket, CustomerRequest request, Ending ending) {
        int ended =
                db.update(CUSTOMER_REQUEST)
                        .set(CUSTOMER_REQUEST.ENDED_AT, now())
                        .set(CUSTOMER_REQUEST.ENDING, ending.name())
                        .where(CUSTOMER_REQUEST.ID.eq(request.id()))
                        .and(CUSTOMER_REQUEST.ENDED_AT.isNull())
                        .execute();
        if (ended == 0) {
            return;
        }
        clocks.endTurn(ticket, request.dueAt());
        if (open(ticket.id()).isEmpty()) {
            clocks.goOn(ticket);
        }
    }

    /** The complainant's turn at something else than what is asked here is over. */
    public void endOtherTurns(Ticket ticket) {
        Set<Instant> asked =
                open(ticket.id()).stream().map(CustomerRequest::dueAt).collect(Collectors.toSet());
        clocks.turnsOf(ticket).stream()
                .filter(dueAt -> !asked.contains(dueAt))
                .forEach(dueAt -> clocks.endTurn(ticket, dueAt));
    }

    private Instant now() {
        return clock.instant();
    }

    private static CustomerRequest request(CustomerRequestRecord row) {
        String ending = row.getEnding();
        return new CustomerRequest(
                row.getId(),
                row.getTicketId(),
                Kind.valueOf(row.getKind()),
                Words.list(row.getMissing()),
                Words.list(row.getBeyond()),
                row.getQuestion(),
                row.getPiecesBefore(),
                row.getAskedByKind().equals(Actor.Kind.SYSTEM.name()),
                row.getAskedBy(),
                row.getAskedAt(),
                row.getReminderAt(),
                row.getDueAt(),
                row.getRemindedAt(),
                row.getEndedAt(),
                ending == null ? null : Ending.valueOf(ending));
    }
}
