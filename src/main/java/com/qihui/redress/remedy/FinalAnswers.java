package com.qihui.redress.remedy;

import static com.qihui.schema.Tables.FINAL_ANSWER;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Final answers, at most one for a solution; they are never changed. */
@Service
public class FinalAnswers {

    private final DSLContext db;
    private final Tickets tickets;
    private final Clock clock;

    FinalAnswers(DSLContext db, Tickets tickets, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.clock = clock;
    }

    public void give(Ticket ticket, Proposal refused, String answer, Actor by) {
        db.insertInto(FINAL_ANSWER)
                .set(FINAL_ANSWER.TICKET_ID, ticket.id())
                .set(FINAL_ANSWER.PROPOSAL_ID, refused.id())
                .set(FINAL_ANSWER.ANSWER, answer)
                .set(FINAL_ANSWER.ANSWERED_BY, by.name())
                .set(FINAL_ANSWER.ANSWERED_AT, clock.instant())
                .execute();
        tickets.tell(ticket, "REFUSAL_UPHELD", by, Map.of("answer", answer));
    }

    /** Of every round that came to one, the first first. */
    public List<FinalAnswer> of(long ticketId) {
        return db.selectFrom(FINAL_ANSWER)
                .where(FINAL_ANSWER.TICKET_ID.eq(ticketId))
                .orderBy(FINAL_ANSWER.ID)
                .fetch(
                        row ->
                                new FinalAnswer(
                                        row.getTicketId(),
                                        row.getProposalId(),
                                        row.getAnswer(),
                                        row.getAnsweredBy(),
                                        row.getAnsweredAt()));
    }

    public Optional<FinalAnswer> latest(long ticketId) {
        return of(ticketId).stream().reduce((one, later) -> later);
    }
}
