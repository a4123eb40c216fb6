package com.qihui.redress.ticket;

import static com.qihui.schema.Tables.NUMBER_BLOCK;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers such as {@code C20261122-000123}: the day and a running number. Each node draws a block
 * of numbers at a time in a transaction of its own, so filing complaints never queue behind one
 * row; numbers may have gaps, never doubles.
 */
@Component
class TicketNumbers {

    private static final int BLOCK = 100;

    private final DSLContext db;
    private final TransactionTemplate ownTransaction;
    private LocalDate day = LocalDate.MIN;
    private long next;
    private long end;

    TicketNumbers(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    synchronized String next(LocalDate today) {
        if (!today.equals(day) || next == end) {
            draw(today);
        }
        return "C%s-%06d".formatted(today.format(DateTimeFormatter.BASIC_ISO_DATE), next++);
    }

    private void draw(LocalDate today) {
        Long first = ownTransaction.execute(status -> firstOfNewBlock(today));
        day = today;
        next = first == null ? 1 : first;
        end = next + BLOCK;
    }

    private long firstOfNewBlock(LocalDate today) {
        db.insertInto(NUMBER_BLOCK)
                .set(NUMBER_BLOCK.ISSUED_ON, today)
                .set(NUMBER_BLOCK.NEXT_NO, 1L)
                .onDuplicateKeyIgnore()
                .execute();
        var row =
                db.selectFrom(NUMBER_BLOCK)
                        .where(NUMBER_BLOCK.ISSUED_ON.eq(today))
                        .forUpdate()
                        .fetchSingle();
        db.update(NUMBER_BLOCK)
                .set(NUMBER_BLOCK.NEXT_NO, row.getNextNo() + BLOCK)
                .where(NUMBER_BLOCK.ISSUED_ON.eq(today))
                .execute();
        return row.getNextNo();
    }
}
