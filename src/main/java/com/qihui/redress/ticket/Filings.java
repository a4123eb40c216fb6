package com.qihui.redress.ticket;

import static com.qihui.schema.Tables.FILING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.schema.tables.records.FilingRecord;
import java.io.UncheckedIOException;
import java.util.List;
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
            FilingRecord row = new FilingRecord();
            row.setTicketId(ticketId);
            row.setBody(json.writeValueAsString(complaint));
            Rows.insert(db, List.of(row));
            memory.keep(ticketId, complaint);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
