package com.qihui.redress.sla;

import static com.qihui.schema.Tables.WORK_CALENDAR;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.Said;
import com.qihui.schema.tables.records.WorkCalendarRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk's calendar in the version that counts now, and in those that counted before (E5). The
 * first is what the files beside and inside the program say at the first start; each later one was
 * made by an administrator. A node that did not make it learns of it within seconds.
 */
@Service
public class Calendars {

    private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);
    private static final Path FILES = Path.of("config/calendar");
    private static final int SHOWN = 50;

    /** In characters. */
    public static final int REASON = 500;

    private record Known(int version, WorkCalendar calendar) {}

    private final DSLContext db;
    private final Clock clock;
    private final Map<Integer, WorkCalendar> versions = new ConcurrentHashMap<>();
    private volatile Known known;

    Calendars(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
        if (db.fetchCount(WORK_CALENDAR) == 0) {
            begin();
        }
        this.known = read();
    }

    /** Another node may be faster; what it read is as good. */
    private void begin() {
        try {
            insert(1, fromFiles(CalendarSettings.standard()), Actor.SYSTEM.name(), "");
        } catch (DuplicateKeyException e) {
            LOG.info("Another node has written the first calendar");
        }
    }

    public WorkCalendar current() {
        return known.calendar();
    }

    /** The number of the calendar that counts now. */
    public int version() {
        return known.version();
    }

    WorkCalendar of(int version) {
        return versions.computeIfAbsent(version, this::read);
    }

    /**
     * Asks whether another node has made a later one.
     *
     * @return whether it has
     */
    public boolean refresh() {
        int before = known.version();
        Integer latest =
                db.select(DSL.max(WORK_CALENDAR.VERSION))
                        .from(WORK_CALENDAR)
                        .fetchSingle()
                        .value1();
        if (latest == null || latest == before) {
            return false;
        }
        known = new Known(latest, of(latest));
        LOG.info("The calendar's version {} counts now", latest);
        return true;
    }

    /** The one that counts now, as it is written down. */
    public CalendarVersion latest() {
        return versions(1).get(0);
    }

    /** The latest first. */
    public List<CalendarVersion> versions() {
        return versions(SHOWN);
    }

    private List<CalendarVersion> versions(int most) {
        return db.selectFrom(WORK_CALENDAR)
                .orderBy(WORK_CALENDAR.VERSION.desc())
                .limit(most)
                .fetch(
                        row ->
                                new CalendarVersion(
                                        row.getVersion(),
                                        CalendarText.read(row.getBody()),
                                        row.getMadeAt(),
                                        row.getMadeBy(),
                                        row.getReason()));
    }

    /** What the files say now, with these settings; a file beside the program wins. */
    public CalendarBook fromFiles(CalendarSettings settings) {
        List<HolidayYear> notices = new ArrayList<>(HolidayFiles.in(FILES));
        notices.addAll(HolidayFiles.shipped());
        return new CalendarBook(settings, List.copyOf(Holidays.best(notices)));
    }

    /**
     * Counts from the end of the transaction on; clocks that run follow by and by.
     *
     * @param seen the version it was made from
     * @throws Conflict when somebody else made one meanwhile
     * @throws RuleViolation when its windows overlap, or no reason is given
     */
    @Transactional
    public int change(CalendarBook book, int seen, String reason, Actor by) {
        if (by.kind() != Actor.Kind.ADMIN) {
            throw new AccessDeniedException(by.kind() + " does not change the calendar");
        }
        String why = Said.required("reason", reason, REASON);
        try {
            book.calendar();
        } catch (IllegalArgumentException e) {
            throw RuleViolation.of("windows", "windows_overlap");
        }
        try {
            insert(seen + 1, book, by.name(), why);
        } catch (DuplicateKeyException e) {
            throw new Conflict("changed_meanwhile", (long) latest().version());
        }
        return seen + 1;
    }

    private void insert(int version, CalendarBook book, String by, String reason) {
        WorkCalendarRecord row = new WorkCalendarRecord();
        row.setVersion(version);
        row.setBody(CalendarText.write(book));
        row.setMadeAt(clock.instant());
        row.setMadeBy(by);
        row.setReason(reason);
        if (version == 1) {
            row.setFollowedAt(clock.instant());
        }
        db.executeInsert(row);
    }

    private Known read() {
        int version = latest().version();
        return new Known(version, of(version));
    }

    private WorkCalendar read(int version) {
        String body =
                db.select(WORK_CALENDAR.BODY)
                        .from(WORK_CALENDAR)
                        .where(WORK_CALENDAR.VERSION.eq(version))
                        .fetchSingle(WORK_CALENDAR.BODY);
        return CalendarText.read(body).calendar();
    }
}
