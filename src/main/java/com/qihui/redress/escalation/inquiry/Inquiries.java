package com.qihui.redress.escalation.inquiry;

import static com.qihui.schema.Tables.INQUIRY;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.shared.Page;
import com.qihui.redress.ticket.Ticket;
import com.qihui.schema.tables.records.InquiryRecord;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Remembers what bodies asked; of one number of one body there is one. */
@Service
public class Inquiries {

    private final DSLContext db;
    private final Clock clock;

    Inquiries(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Inquiry> of(Body body, String caseNo) {
        return select().where(INQUIRY.BODY.eq(body.name()))
                .and(INQUIRY.CASE_NO.eq(caseNo))
                .fetchOptional(Inquiries::inquiry);
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when somebody entered it meanwhile
     */
    public void keep(Ticket ticket, EnterInquiry told, Actor by) {
        InquiryRecord row = db.newRecord(INQUIRY);
        row.setTicketId(ticket.id());
        row.setBody(told.body().name());
        row.setCaseNo(told.caseNo());
        row.setOrderNo(told.orderNo());
        row.setReceivedOn(told.receivedOn());
        row.setAnswerDueOn(told.answerDueOn());
        row.setMeans(told.means().name());
        row.setEnteredBy(Objects.requireNonNullElse(by.agentNo(), by.name()));
        row.setEnteredAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        row.insert();
    }

    /**
     * The latest first.
     *
     * @param mark of the page before, or null for the first
     * @throws AccessDeniedException for everybody but agents and managers
     */
    public Page<Inquiry> list(@Nullable String mark, int limit, Actor reader) {
        if (reader.kind() != Actor.Kind.AGENT && reader.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(reader.kind() + " reads no inquiries");
        }
        long before = mark == null ? Long.MAX_VALUE : Long.parseLong(mark);
        List<Inquiry> found =
                select().where(INQUIRY.ID.lt(before))
                        .orderBy(INQUIRY.ID.desc())
                        .limit(limit + 1)
                        .fetch(Inquiries::inquiry);
        boolean more = found.size() > limit;
        List<Inquiry> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? Long.toString(shown.get(limit - 1).id()) : null);
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(INQUIRY.fields())
                .select(TICKET.NUMBER)
                .from(INQUIRY)
                .join(TICKET)
                .on(TICKET.ID.eq(INQUIRY.TICKET_ID));
    }

    private static Inquiry inquiry(Record row) {
        return new Inquiry(
                row.get(INQUIRY.ID),
                row.get(TICKET.NUMBER),
                Body.valueOf(row.get(INQUIRY.BODY)),
                row.get(INQUIRY.CASE_NO),
                row.get(INQUIRY.ORDER_NO),
                row.get(INQUIRY.RECEIVED_ON),
                row.get(INQUIRY.ANSWER_DUE_ON),
                Means.valueOf(row.get(INQUIRY.MEANS)),
                row.get(INQUIRY.ENTERED_BY),
                row.get(INQUIRY.ENTERED_AT));
    }
}
