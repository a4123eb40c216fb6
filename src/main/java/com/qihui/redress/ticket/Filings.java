package com.qihui.redress.ticket;

import static com.qihui.schema.Tables.FILING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.TransactionMemory;
import java.io.UncheckedIOException;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The complaints as their complainants made them, word for word, written once. */
@Component
public class Filings {

    private final DSLContext db;
    private final ObjectMapper json;
    private final TransactionMemory<Long, FileComplaint> memory = new TransactionMemory<>();

    Filings(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    public FileComplaint of(long ticketId) {
        return memory.get(ticketId, this::read);
    }

    private FileComplaint read(long ticketId) {
        String body =
                db.select(FILING.BODY)
                        .from(FILING)
                        .where(FILING.TICKET_ID.eq(ticketId))
                        .fetchSingle(FILING.BODY);
        try {
            return json.readValue(body, FileComplaint.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(long ticketId, FileComplaint complaint) {
        try {
            db.insertInto(FILING)
                    .set(FILING.TICKET_ID, ticketId)
                    .set(FILING.BODY, json.writeValueAsString(complaint))
                    .execute();
            memory.keep(ticketId, complaint);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
