package com.qihui.redress.bench;

import static com.qihui.schema.Tables.TALLY;
import static com.qihui.schema.Tables.TICKET;
import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.schema.tables.records.TicketRecord;
import com.qihui.schema.tables.records.WorkItemRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Open tickets by the ten thousand, each with one task, as lists see them. */
@TestComponent
public final class ManyTickets {

    private static final List<String> LANES =
            List.of(
                    "DESK",
                    "DESK",
                    "DESK",
                    "MERCHANT",
                    "MERCHANT",
                    "CUSTOMER",
                    "MANAGERS",
                    "OUTSIDE");
    private static final List<String> TEAMS = List.of("RECHARGE", "GOODS", "AFTERSALES", "ACCOUNT");
    private static final List<String> PRIORITIES = List.of("NORMAL", "NORMAL", "HIGH", "LOW");
    private static final List<String> CATEGORIES =
            List.of(
                    "RECHARGE_NOT_CREDITED",
                    "NOT_AS_DESCRIBED",
                    "AFTERSALES_DELAY",
                    "ACCOUNT_ANOMALY");

    private final DSLContext db;
    private final Random random = new Random(7);
    private int made;

    public ManyTickets(DSLContext db) {
        this.db = db;
    }

    public void growTo(int count) {
        while (made < count) {
            batch(Math.min(2_000, count - made));
        }
        db.execute("delete from tally");
        for (String lane : List.of("DESK", "MERCHANT", "CUSTOMER", "MANAGERS", "OUTSIDE")) {
            int open = db.fetchCount(WORK_ITEM, WORK_ITEM.LANE.eq(lane));
            int free =
                    db.fetchCount(
                            WORK_ITEM, WORK_ITEM.LANE.eq(lane).and(WORK_ITEM.ASSIGNEE_ID.isNull()));
            count("lane." + lane, open);
            count("free." + lane, free);
        }
    }

    private void count(String key, long value) {
        db.insertInto(TALLY).set(TALLY.TALLY_KEY, key).set(TALLY.DELTA, value).execute();
    }

    private void batch(int size) {
        List<TicketRecord> tickets = new ArrayList<>();
        List<WorkItemRecord> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            made++;
            TicketRecord ticket = ticket(1_000_000L + made);
            tickets.add(ticket);
            items.add(item(ticket));
        }
        db.batchInsert(tickets).execute();
        db.batchInsert(items).execute();
    }

    private TicketRecord ticket(long id) {
        Instant now = Instant.now();
        TicketRecord row = db.newRecord(TICKET);
        row.setId(id);
        row.setNumber("B20261122-%06d".formatted(id));
        row.setChannel("TICKET");
        row.setStatus("IN_TRIAGE");
        row.setCategory(CATEGORIES.get(random.nextInt(4)));
        row.setCategoriesAlso("");
        row.setPriority(PRIORITIES.get(random.nextInt(4)));
        row.setFlags("");
        row.setAttributionSuggested(true);
        row.setTeam(TEAMS.get(random.nextInt(4)));
        row.setSubject("幻海OL 100元点卡");
        row.setOrderNo("QH20261122" + id);
        row.setComplainantName("测试用户");
        row.setComplainantPhone("19900000000");
        row.setSubmittedAt(now);
        row.setReceivedAt(now);
        row.setExternalEligibleFrom(LocalDate.of(2026, 12, 2));
        row.setReopenings(0);
        row.setUpdatedAt(now);
        row.setVersion(1L);
        return row;
    }

    private WorkItemRecord item(TicketRecord ticket) {
        WorkItemRecord row = db.newRecord(WORK_ITEM);
        row.setTaskId("bench-" + ticket.getId());
        row.setTaskKey("triageComplaint");
        row.setLane(LANES.get(random.nextInt(LANES.size())));
        row.setTeam(ticket.getTeam());
        row.setAssigneeId(random.nextInt(3) == 0 ? (long) random.nextInt(40) + 1 : null);
        row.setTicketId(ticket.getId());
        row.setNumber(ticket.getNumber());
        row.setSubject(ticket.getSubject());
        row.setOrderNo(ticket.getOrderNo());
        row.setCategory(ticket.getCategory());
        row.setPriority(ticket.getPriority());
        row.setStatus(ticket.getStatus());
        row.setEvidenceGaps(1);
        row.setDueKind("FIRST_RESPONSE");
        row.setDueAt(Instant.now().plusSeconds(random.nextInt(7 * 86_400) - 3_600));
        row.setCreatedAt(Instant.now());
        row.setUpdatedAt(Instant.now());
        return row;
    }
}
