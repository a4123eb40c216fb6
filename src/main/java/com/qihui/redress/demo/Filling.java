package com.qihui.redress.demo;

import static com.qihui.schema.Tables.ACCOUNT;
import static com.qihui.schema.Tables.DEMO_FILLING;
import static com.qihui.schema.Tables.NOTICE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.order.FirstStart;
import com.qihui.redress.sla.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fills an empty database with the demo, once, before anybody is let in. A row says when it began
 * and when it ended; {@link UnfinishedFilling} looks for what a killed program left.
 */
class Filling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private static final Duration UNREAD = Duration.ofHours(12);

    private final DSLContext db;
    private final FirstStart firstStart;
    private final Script script;
    private final Cast cast;
    private final Acting acting;
    private final Past past;
    private final Posting posting;
    private final Deadlines deadlines;
    private boolean running;

    Filling(
            DSLContext db,
            FirstStart firstStart,
            Script script,
            Cast cast,
            Acting acting,
            Past past,
            Posting posting,
            Deadlines deadlines) {
        this.db = db;
        this.firstStart = firstStart;
        this.script = script;
        this.cast = cast;
        this.acting = acting;
        this.past = past;
        this.posting = posting;
        this.deadlines = deadlines;
    }

    @Override
    public void start() {
        running = true;
        if (!isEmpty()) {
            return;
        }
        Instant begun = Instant.now();
        db.insertInto(DEMO_FILLING)
                .set(DEMO_FILLING.ID, 1)
                .set(DEMO_FILLING.STARTED_AT, begun)
                .execute();
        List<Plot> plots = script.plots(firstStart.moment());
        writeEagerly(false);
        fill(plots);
        readOldNotices();
        writeEagerly(true);
        db.update(DEMO_FILLING).set(DEMO_FILLING.ENDED_AT, Instant.now()).execute();
        LOG.info(
                "Demo data: {} complaints in {} s",
                plots.size(),
                Duration.between(begun, Instant.now()).toSeconds());
    }

    /** What people were told days ago they have read by now. */
    private void readOldNotices() {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, NOTICE.MADE_AT)
                .where(NOTICE.MADE_AT.lt(firstStart.moment().minus(UNREAD)))
                .execute();
    }

    private void fill(List<Plot> plots) {
        Instant start = firstStart.moment();
        past.enter();
        try {
            cast.enter(script.shops());
            new Telling(past, acting, new Pace(deadlines, start)).tell(plots, start);
            posting.deliver(script.letters(), acting.byMail(plots), past, start);
        } finally {
            past.leave();
        }
    }

    /**
     * A file written at every commit makes most of the wait; a killed filling starts anew anyway.
     */
    private void writeEagerly(boolean eagerly) {
        if (db.dialect().family() == SQLDialect.H2) {
            db.execute("set write_delay " + (eagerly ? 0 : 500));
        }
    }

    private boolean isEmpty() {
        return !db.fetchExists(DEMO_FILLING) && !db.fetchExists(TICKET) && !db.fetchExists(ACCOUNT);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, the schedules and all else that starts by itself. */
    @Override
    public int getPhase() {
        return 0;
    }
}
