package com.qihui.redress.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jooq.DSLContext;

/** A server that has written out what it was filled with: how a desk of that size is found. */
final class Settled {

    /** Of pages; a server at rest keeps about as many unwritten. */
    private static final long FEW = 2_000;

    private Settled() {}

    static void waitFor(DSLContext db) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> unwritten(db) < FEW);
    }

    private static long unwritten(DSLContext db) {
        return Long.parseLong(
                db.fetchSingle("show global status like 'Innodb_buffer_pool_pages_dirty'")
                        .get(1)
                        .toString());
    }
}
