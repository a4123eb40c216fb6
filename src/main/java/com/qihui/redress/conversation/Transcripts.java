package com.qihui.redress.conversation;

import static com.qihui.schema.Tables.MESSAGE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.ChatLine;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.MessageRecord;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/**
 * What was said in a chat before it came to the desk, kept as part of the one conversation (R24).
 * Nobody is told of it anew and no answer is owed for it: it is how the complaint was made.
 */
@Service
public class Transcripts {

    /** Stands in the journal for all lines; the first and the last of them are named. */
    public static final String KEPT = "TRANSCRIPT_KEPT";

    private final DSLContext db;
    private final Tickets tickets;

    Transcripts(DSLContext db, Tickets tickets) {
        this.db = db;
        this.tickets = tickets;
    }

    /**
     * @param lines oldest first; what names no time was said when the complaint was made
     */
    public void keep(Ticket ticket, List<ChatLine> lines, Actor by) {
        if (lines.isEmpty()) {
            return;
        }
        Rows.insert(db, lines.stream().map(line -> row(ticket, line)).toList());
        List<Long> ids =
                db.select(MESSAGE.ID)
                        .from(MESSAGE)
                        .where(MESSAGE.TICKET_ID.eq(ticket.id()))
                        .orderBy(MESSAGE.ID)
                        .fetch(MESSAGE.ID);
        tickets.tell(
                ticket,
                KEPT,
                by,
                Map.of(
                        "lines", lines.size(),
                        "first", ids.get(0),
                        "last", ids.get(ids.size() - 1),
                        "sha256", Hash.sha256(text(lines))));
    }

    private static MessageRecord row(Ticket ticket, ChatLine line) {
        MessageRecord row = new MessageRecord();
        row.setTicketId(ticket.id());
        row.setThread(MessageThread.COMPLAINANT.name());
        row.setSenderKind(kind(line.who()).name());
        row.setSender(sender(line));
        row.setAgentNo(line.agentNo());
        row.setChannel(Channel.ONLINE_CHAT.name());
        row.setBody(line.text());
        row.setSentAt(
                Objects.requireNonNullElse(line.at(), ticket.submittedAt())
                        .truncatedTo(ChronoUnit.MICROS));
        return row;
    }

    private static String sender(ChatLine line) {
        return switch (line.who()) {
            case COMPLAINANT -> Actor.COMPLAINANT.name();
            case AGENT -> Objects.requireNonNullElse(line.agentNo(), "");
            case ROBOT -> Actor.SYSTEM.name();
        };
    }

    private static Actor.Kind kind(ChatLine.Speaker who) {
        return switch (who) {
            case COMPLAINANT -> Actor.Kind.COMPLAINANT;
            case AGENT -> Actor.Kind.AGENT;
            case ROBOT -> Actor.Kind.SYSTEM;
        };
    }

    private static String text(List<ChatLine> lines) {
        return lines.stream()
                .map(line -> line.who() + " " + line.at() + " " + line.text())
                .collect(Collectors.joining("\n"));
    }
}
