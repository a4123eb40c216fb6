package com.qihui.redress.console.manager;

import com.qihui.redress.console.export.Sheet;
import com.qihui.redress.escalation.OutsideBoard;
import com.qihui.redress.escalation.OutsideQuery;
import com.qihui.redress.escalation.OutsideRow;
import com.qihui.redress.shared.Page;
import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases outside as a table, read page by page while it is written. */
class OutsideExport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final OutsideBoard board;
    private final Component reader;
    private final ZoneId zone;

    /**
     * @param reader in whose language it is
     */
    OutsideExport(OutsideBoard board, Component reader, ZoneId zone) {
        this.board = board;
        this.reader = reader;
        this.zone = zone;
    }

    void write(OutsideQuery query, Sheet sheet) throws IOException {
        sheet.table(say("outside.board.title"), columns());
        String mark = null;
        do {
            Page<OutsideRow> page = board.page(query, mark, OutsideBoard.LIMIT);
            for (OutsideRow one : page.items()) {
                sheet.row(row(one));
            }
            mark = page.next();
        } while (mark != null);
    }

    private List<String> columns() {
        return List.of(
                say("outside.board.number"),
                say("outside.board.complaint"),
                say("dashboard.by.MERCHANT"),
                say("outside.board.body"),
                say("field.caseNo"),
                say("outside.board.state"),
                say("outside.board.cause"),
                say("field.filedOn"),
                say("outside.board.due"),
                say("ticket.outside.outcome"),
                say("field.declineGround"),
                say("outside.board.amount"),
                say("outside.board.carried"),
                say("outside.board.lesson"),
                say("outside.board.ended"));
    }

    private List<@Nullable Object> row(OutsideRow one) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(one.number());
        row.add(one.subject());
        row.add(one.merchantName());
        row.add(option(one.body()));
        row.add(one.caseNo());
        row.add(say("outside.state." + one.state()));
        row.add(say("outside.cause." + one.cause()));
        row.add(one.filedOn() == null ? null : one.filedOn().toString());
        row.add(time(one.dueAt()));
        row.add(option(one.outcome()));
        row.add(option(one.ground()));
        row.add(one.awardedYuan());
        row.add(one.verified() ? say("outside.board.carried") : null);
        row.add(option(one.lesson()));
        row.add(time(one.endedAt()));
        return row;
    }

    private @Nullable String option(@Nullable Enum<?> value) {
        return value == null ? null : say("option." + value.name());
    }

    private @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at.atZone(zone));
    }

    private String say(String key) {
        return reader.getTranslation(key);
    }
}
