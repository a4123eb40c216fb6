package com.qihui.redress.workflow.policy;

import static com.qihui.schema.Tables.FILING;
import static com.qihui.schema.Tables.MERCHANT;
import static com.qihui.schema.Tables.TICKET;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.workflow.servicelevel.PolicyFacts;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the policy looks at, of many complaints at once. */
@Component
class PolicyFactsReader {

    private final DSLContext db;
    private final ObjectMapper json;

    PolicyFactsReader(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The next open complaints by id. */
    List<Long> openAfter(long ticketId, int limit) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ID.gt(ticketId))
                .and(TICKET.STATUS.ne(Status.CLOSED.name()))
                .orderBy(TICKET.ID)
                .limit(limit)
                .fetch(TICKET.ID);
    }

    /**
     * Keeps these to itself until the transaction ends.
     *
     * @return those that are open, without any that somebody is at work on just now
     */
    Set<Long> lockFree(Collection<Long> ticketIds) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.ID.in(ticketIds))
                .and(TICKET.STATUS.ne(Status.CLOSED.name()))
                .orderBy(TICKET.ID)
                .forUpdate()
                .skipLocked()
                .fetchSet(TICKET.ID);
    }

    boolean isOpen(long ticketId) {
        return openAfter(ticketId - 1, 1).contains(ticketId);
    }

    Map<Long, String> numbers(Collection<Long> ticketIds) {
        return db.select(TICKET.ID, TICKET.NUMBER)
                .from(TICKET)
                .where(TICKET.ID.in(ticketIds))
                .fetchMap(TICKET.ID, TICKET.NUMBER);
    }

    Map<Long, PolicyFacts> of(Collection<Long> ticketIds) {
        return db.select(
                        TICKET.ID,
                        TICKET.CATEGORY,
                        TICKET.SUB_CAUSE,
                        TICKET.PRIORITY,
                        TICKET.CHANNEL,
                        MERCHANT.TIER,
                        FILING.BODY)
                .from(TICKET)
                .join(FILING)
                .on(FILING.TICKET_ID.eq(TICKET.ID))
                .leftJoin(MERCHANT)
                .on(MERCHANT.ID.eq(TICKET.MERCHANT_ID))
                .where(TICKET.ID.in(ticketIds))
                .fetchMap(row -> row.get(TICKET.ID), this::facts);
    }

    private PolicyFacts facts(Record row) {
        String category = row.get(TICKET.CATEGORY);
        String cause = row.get(TICKET.SUB_CAUSE);
        JsonNode filed = read(row.get(FILING.BODY));
        return new PolicyFacts(
                category == null ? null : Category.valueOf(category),
                cause == null ? null : SubCause.valueOf(cause),
                filed.path("productType").textValue(),
                Priority.valueOf(row.get(TICKET.PRIORITY)),
                Channel.valueOf(row.get(TICKET.CHANNEL)),
                row.get(MERCHANT.TIER),
                amount(filed),
                null);
    }

    private static @Nullable BigDecimal amount(JsonNode filed) {
        JsonNode related = filed.path("relatedOrdersTotalYuan");
        JsonNode one =
                related.isValueNode() && !related.isNull()
                        ? related
                        : filed.path("orderAmountYuan");
        return one.isValueNode() && !one.isNull() ? new BigDecimal(one.asText()) : null;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
