package com.qihui.redress.console.manager;

import com.qihui.redress.console.export.Sheet;
import com.qihui.redress.console.export.SheetLink.Progress;
import com.qihui.redress.insight.behind.BoardTicket;
import com.qihui.redress.insight.behind.BoardTickets;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.shared.Page;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands behind a figure as a table, read page by page while it is written. */
class TicketExport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int PAGE = 500;

    private final BoardTickets tickets;
    private final BoardWords words;
    private final ZoneId zone;

    TicketExport(BoardTickets tickets, BoardWords words, ZoneId zone) {
        this.tickets = tickets;
        this.words = words;
        this.zone = zone;
    }

    void write(TicketsBehind figure, Sheet sheet, Progress progress) throws IOException {
        long all = tickets.count(figure);
        long done = 0;
        sheet.table(words.say("dashboard.what." + figure.what()), columns());
        String mark = null;
        do {
            Page<BoardTicket> page = tickets.page(figure, mark, PAGE);
            for (BoardTicket one : page.items()) {
                sheet.row(row(one));
            }
            done += page.items().size();
            progress.at(done, all);
            mark = page.next();
        } while (mark != null);
    }

    private List<String> columns() {
        return List.of(
                words.say("dashboard.sheet.number"),
                words.say("inbox.column.complaint"),
                words.say("dashboard.by.CATEGORY"),
                words.say("dashboard.by.MERCHANT"),
                words.say("dashboard.sheet.order"),
                words.say("inbox.column.state"),
                words.say("inbox.filter.priority"),
                words.say("dashboard.sheet.clock"),
                words.say("dashboard.sheet.clock_state"),
                words.say("dashboard.sheet.due"),
                words.say("dashboard.sheet.taken"),
                words.say("inbox.column.assignee"));
    }

    private List<@Nullable Object> row(BoardTicket one) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(one.number());
        row.add(one.subject());
        row.add(one.category() == null ? null : words.say("option." + one.category()));
        row.add(one.merchantName());
        row.add(one.orderNo());
        row.add(words.say("status." + one.status()));
        row.add(words.say("option." + one.priority()));
        row.add(words.say("clock." + one.kind()));
        row.add(words.say("clock.state." + one.state()));
        row.add(time(one.dueAt()));
        row.add(one.taken() == null ? null : Math.round(one.taken().toSeconds() / 6.0) / 10.0);
        row.add(Objects.requireNonNullElse(one.owner().name(), ""));
        return row;
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
