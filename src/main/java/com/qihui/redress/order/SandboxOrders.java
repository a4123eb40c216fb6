package com.qihui.redress.order;

import static com.qihui.schema.Tables.ORDER_ACTION;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.schema.tables.records.OrderActionRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An order system to try the desk with: it reads its orders from a JSON list and keeps what it was
 * told to do in a table. Times in the list may be moments or durations before or after the start,
 * such as {@code -PT35M}. Of goods that are delivered later nothing is known before.
 */
class SandboxOrders implements OrderSystem {

    private final Map<String, SandboxOrder.Known> orders = new ConcurrentHashMap<>();
    private final DSLContext db;
    private final Clock clock;

    SandboxOrders(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            SandboxFile files,
            FirstStart start,
            String file) {
        this.db = db;
        this.clock = clock;
        Resource list = files.find(file);
        if (!list.exists()) {
            return;
        }
        try (InputStream in = list.getInputStream()) {
            List<Map<String, Object>> rows = json.readValue(in, new TypeReference<>() {});
            SandboxOrder reader = new SandboxOrder(json, start.moment());
            rows.stream()
                    .map(reader::read)
                    .forEach(known -> orders.put(known.atLast().order().orderNo(), known));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not a list of orders", e);
        }
    }

    @Override
    public Optional<OrderAnswer> find(String orderNo) {
        return Optional.ofNullable(orders.get(orderNo)).map(known -> known.at(clock.instant()));
    }

    /** In a transaction of its own, as an outside system would: it does not roll back with us. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Receipt perform(OrderAction action) {
        String orderNo = action.orderNo();
        if (orderNo == null || !orders.containsKey(orderNo)) {
            throw new ActionRefused("ORDER_UNKNOWN");
        }
        db.insertInto(ORDER_ACTION)
                .set(ORDER_ACTION.ACTION_KEY, action.key())
                .set(ORDER_ACTION.ORDER_NO, orderNo)
                .set(ORDER_ACTION.KIND, action.kind().name())
                .set(ORDER_ACTION.AMOUNT_YUAN, action.amountYuan())
                .set(ORDER_ACTION.MERCHANT_YUAN, action.merchantYuan())
                .set(ORDER_ACTION.DONE_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        return receipt(action.key()).orElseThrow();
    }

    @Override
    public Optional<Receipt> receipt(String actionKey) {
        return db.selectFrom(ORDER_ACTION)
                .where(ORDER_ACTION.ACTION_KEY.eq(actionKey))
                .fetchOptional(SandboxOrders::read);
    }

    @Override
    public ReceiptPage receipts(Instant from, Instant to, @Nullable String after, int limit) {
        long mark = after == null ? 0 : Long.parseLong(after);
        List<OrderActionRecord> rows =
                db.selectFrom(ORDER_ACTION)
                        .where(ORDER_ACTION.DONE_AT.ge(from))
                        .and(ORDER_ACTION.DONE_AT.lt(to))
                        .and(ORDER_ACTION.ID.gt(mark))
                        .orderBy(ORDER_ACTION.ID)
                        .limit(limit)
                        .fetch();
        return new ReceiptPage(
                rows.stream().map(SandboxOrders::read).toList(),
                rows.size() < limit ? null : String.valueOf(rows.get(limit - 1).getId()));
    }

    @Override
    public boolean isAnswering() {
        return true;
    }

    private static Receipt read(OrderActionRecord row) {
        return new Receipt(
                row.getActionKey(),
                Objects.requireNonNullElse(row.getOrderNo(), ""),
                OrderAction.Kind.valueOf(row.getKind()),
                row.getAmountYuan(),
                row.getMerchantYuan(),
                row.getDoneAt(),
                "SBX-" + row.getId());
    }
}
