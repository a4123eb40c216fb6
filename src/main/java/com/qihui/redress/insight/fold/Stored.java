package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_FACT;
import static com.qihui.schema.Tables.BOARD_TICKET;

import com.qihui.schema.tables.records.BoardFactRecord;
import com.qihui.schema.tables.records.BoardTicketRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was counted of tickets, so that a later count knows what to take back. */
@Component
class Stored {

    private final DSLContext db;

    Stored(DSLContext db) {
        this.db = db;
    }

    Counted of(Collection<Long> tickets) {
        return new Counted(
                db.selectFrom(BOARD_FACT)
                        .where(BOARD_FACT.TICKET_ID.in(tickets))
                        .fetchMap(BOARD_FACT.FACT_ID, Stored::fact),
                db.selectFrom(BOARD_TICKET)
                        .where(BOARD_TICKET.TICKET_ID.in(tickets))
                        .fetchMap(BOARD_TICKET.TICKET_ID, Stored::open));
    }

    /** The slice of each ticket that was counted. */
    static Map<Long, Integer> slices(Counted counted) {
        Map<Long, Integer> slices = new HashMap<>();
        counted.facts().values().forEach(f -> slices.put(f.ticketId(), f.place().sliceId()));
        counted.open().forEach((id, ticket) -> slices.put(id, ticket.place().sliceId()));
        return slices;
    }

    /** Rows that are to go go first, so that none is in the way of another. */
    void replace(Counted before, Counted now) {
        List<Long> facts = different(before.facts(), now.facts());
        List<Long> tickets = different(before.open(), now.open());
        if (!facts.isEmpty()) {
            db.deleteFrom(BOARD_FACT).where(BOARD_FACT.FACT_ID.in(facts)).execute();
        }
        if (!tickets.isEmpty()) {
            db.deleteFrom(BOARD_TICKET).where(BOARD_TICKET.TICKET_ID.in(tickets)).execute();
        }
        List<BoardFactRecord> newFacts = new ArrayList<>();
        now.facts()
                .forEach(
                        (id, fact) -> {
                            if (!fact.equals(before.facts().get(id))) {
                                newFacts.add(row(fact));
                            }
                        });
        List<BoardTicketRecord> newTickets = new ArrayList<>();
        now.open()
                .forEach(
                        (id, ticket) -> {
                            if (!ticket.equals(before.open().get(id))) {
                                newTickets.add(row(ticket));
                            }
                        });
        db.batchInsert(newFacts).execute();
        db.batchInsert(newTickets).execute();
    }

    /** Keys of what was counted otherwise or is not to be counted any more. */
    private static <T> List<Long> different(Map<Long, T> before, Map<Long, T> now) {
        return before.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    static Fact fact(BoardFactRecord row) {
        Boolean met = row.getMet();
        Instant judgedAt = row.getJudgedAt();
        LocalDate judgedDay = row.getJudgedDay();
        Integer bucket = row.getBucket();
        Instant answeredAt = row.getAnsweredAt();
        LocalDate answeredDay = row.getAnsweredDay();
        return new Fact(
                row.getFactId(),
                row.getTicketId(),
                row.getKind(),
                new Place(row.getSliceId(), row.getMerchantId(), row.getAgent()),
                met == null || judgedAt == null || judgedDay == null
                        ? null
                        : new Fact.Verdict(met, judgedAt, judgedDay),
                bucket == null || answeredAt == null || answeredDay == null
                        ? null
                        : new Fact.Answer(bucket, answeredAt, answeredDay));
    }

    static OpenTicket open(BoardTicketRecord row) {
        return new OpenTicket(
                row.getTicketId(),
                new Place(row.getSliceId(), row.getMerchantId(), row.getAgent()),
                row.getRunning(),
                row.getPaused(),
                row.getBreached(),
                row.getNextDue(),
                row.getOldestBreach(),
                row.getUnclaimed(),
                OpenTicket.hours(row.getDueHours()));
    }

    private static BoardFactRecord row(Fact fact) {
        BoardFactRecord row = new BoardFactRecord();
        row.setFactId(fact.id());
        row.setTicketId(fact.ticketId());
        row.setKind(fact.kind());
        row.setSliceId(fact.place().sliceId());
        row.setMerchantId(fact.place().merchantId());
        row.setAgent(fact.place().agent());
        Fact.Verdict verdict = fact.verdict();
        row.setMet(verdict == null ? null : verdict.met());
        row.setJudgedAt(verdict == null ? null : verdict.at());
        row.setJudgedDay(verdict == null ? null : verdict.day());
        Fact.Answer answer = fact.answer();
        row.setBucket(answer == null ? null : answer.bucket());
        row.setAnsweredAt(answer == null ? null : answer.at());
        row.setAnsweredDay(answer == null ? null : answer.day());
        return row;
    }

    private static BoardTicketRecord row(OpenTicket ticket) {
        BoardTicketRecord row = new BoardTicketRecord();
        row.setTicketId(ticket.ticketId());
        row.setSliceId(ticket.place().sliceId());
        row.setMerchantId(ticket.place().merchantId());
        row.setAgent(ticket.place().agent());
        row.setRunning(ticket.running());
        row.setPaused(ticket.paused());
        row.setBreached(ticket.breached());
        row.setNextDue(ticket.nextDue());
        row.setOldestBreach(ticket.oldestBreach());
        row.setUnclaimed(ticket.unclaimed());
        row.setDueHours(ticket.hoursText());
        return row;
    }
}
