package com.qihui.redress.ticket;

import static com.qihui.schema.Tables.NUMBER_BLOCK;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultTransactionProvider;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * Numbers such as {@code C20261122-000123}: the day and a running number. Each node draws a block
 * of numbers at a time in a transaction of its own, so filing complaints never queue behind one
 * row; numbers may have gaps, never doubles.
 *
 * <p>Blocks are drawn over a connection of their own, not of the pool: those who wait for a number
 * hold the pool's connections, and with all of them taken the number would never come.
 */
@Component
class TicketNumbers {

    private static final int BLOCK = 100;

    private final DSLContext line;

    private LocalDate day = LocalDate.MIN;
    private long next;
    private long end;

    TicketNumbers(DSLContext db, DataSourceProperties database) {
        ConnectionProvider own =
                new DataSourceConnectionProvider(
                        database.initializeDataSourceBuilder()
                                .type(SimpleDriverDataSource.class)
                                .build());
        this.line =
                DSL.using(
                        db.configuration().derive(own).derive(new DefaultTransactionProvider(own)));
    }

    synchronized String next(LocalDate today) {
        if (!today.equals(day) || next == end) {
            next = line.transactionResult(own -> firstOfNewBlock(own.dsl(), today));
            end = next + BLOCK;
            day = today;
        }
        return "C%s-%06d".formatted(today.format(DateTimeFormatter.BASIC_ISO_DATE), next++);
    }

    private static long firstOfNewBlock(DSLContext db, LocalDate today) {
        db.insertInto(NUMBER_BLOCK)
                .set(NUMBER_BLOCK.ISSUED_ON, today)
                .set(NUMBER_BLOCK.NEXT_NO, 1L)
                .onDuplicateKeyIgnore()
                .execute();
        long first =
                db.select(NUMBER_BLOCK.NEXT_NO)
                        .from(NUMBER_BLOCK)
                        .where(NUMBER_BLOCK.ISSUED_ON.eq(today))
                        .forUpdate()
                        .fetchSingle(NUMBER_BLOCK.NEXT_NO);
        db.update(NUMBER_BLOCK)
                .set(NUMBER_BLOCK.NEXT_NO, first + BLOCK)
                .where(NUMBER_BLOCK.ISSUED_ON.eq(today))
                .execute();
        return first;
    }
}
