package com.qihui.redress.conversation;

import static com.qihui.schema.Tables.MESSAGE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.MessageRecord;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** What the parties and the desk say to each other about a complaint (R42, E27). */
@Service
public class Messages {

    /** In characters. */
    public static final int LIMIT = 5_000;

    private final DSLContext db;
    private final Tickets tickets;
    private final MessageFiles files;
    private final Clock clock;

    Messages(DSLContext db, Tickets tickets, MessageFiles files, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.files = files;
        this.clock = clock;
    }

    public Message say(Ticket ticket, MessageThread thread, String channel, String body, Actor by) {
        return say(ticket, SayMessage.of(thread, channel, body), by);
    }

    /**
     * @throws NotFound when what it corrects is not the sender's own, of this thread
     * @throws Conflict when that was corrected already
     * @throws RuleViolation when too many files go with it
     * @throws RefusedFile when they would be larger with the others than allowed
     */
    public Message say(Ticket ticket, SayMessage said, Actor by) {
        requireOwn(ticket, said, by);
        MessageRecord row = db.newRecord(MESSAGE);
        row.setTicketId(ticket.id());
        row.setThread(said.thread().name());
        row.setSenderKind(by.kind().name());
        row.setSender(by.name());
        row.setAgentNo(by.agentNo());
        row.setChannel(said.channel());
        row.setBody(said.body());
        row.setSentAt(clock.instant());
        row.setCorrects(said.corrects());
        row.setFiles(said.files().isEmpty() ? null : said.files().size());
        row.insert();
        Message message = message(row);
        if (!said.files().isEmpty()) {
            message = message.with(files.keep(ticket.id(), row.getId(), said.files()));
        }
        boolean note = said.thread() == MessageThread.INTERNAL;
        tickets.tell(ticket, note ? "NOTE_MADE" : "MESSAGE_SENT", by, facts(message));
        return message;
    }

    private void requireOwn(Ticket ticket, SayMessage said, Actor by) {
        Long corrects = said.corrects();
        if (corrects == null) {
            return;
        }
        boolean own =
                byIds(List.of(corrects)).stream()
                        .anyMatch(one -> one.thread() == said.thread() && one.isBy(by));
        boolean here =
                db.fetchExists(MESSAGE, MESSAGE.ID.eq(corrects), MESSAGE.TICKET_ID.eq(ticket.id()));
        if (!own || !here) {
            throw new NotFound("message", corrects);
        }
        if (db.fetchExists(MESSAGE, MESSAGE.CORRECTS.eq(corrects))) {
            throw new Conflict("already_corrected", null);
        }
    }

    /** What the files hold is on record with what was said. */
    private static Map<String, Object> facts(Message message) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("thread", message.thread().name());
        facts.put("message", message.id());
        if (message.corrects() != null) {
            facts.put("corrects", message.corrects());
        }
        if (!message.files().isEmpty()) {
            facts.put("files", message.files().stream().map(one -> one.file().sha256()).toList());
        }
        return facts;
    }

    /** Oldest first; only of the threads the reader may see. */
    public List<Message> of(long ticketId, EnumSet<MessageThread> threads) {
        return messages(
                db.selectFrom(MESSAGE)
                        .where(MESSAGE.TICKET_ID.eq(ticketId))
                        .and(MESSAGE.THREAD.in(names(threads)))
                        .orderBy(MESSAGE.ID)
                        .fetch());
    }

    /** Those of these numbers, oldest first, whoever may read them. */
    public List<Message> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : messages(
                        db.selectFrom(MESSAGE)
                                .where(MESSAGE.ID.in(ids))
                                .orderBy(MESSAGE.ID)
                                .fetch());
    }

    /**
     * @throws NotFound when it is no message of this ticket in a thread the reader may see
     */
    public Message one(long ticketId, long id, Actor reader) {
        List<MessageRecord> rows =
                db.selectFrom(MESSAGE)
                        .where(MESSAGE.ID.eq(id))
                        .and(MESSAGE.TICKET_ID.eq(ticketId))
                        .and(MESSAGE.THREAD.in(names(readableBy(reader))))
                        .fetch();
        return messages(rows).stream().findFirst().orElseThrow(() -> new NotFound("message", id));
    }

    /**
     * From now on its evidence.
     *
     * @throws Conflict when it was already
     */
    public void becameEvidence(Message message, MessageFile file, int pieceNo) {
        if (!files.becameEvidence(message.id(), file.fileNo(), pieceNo)) {
            throw new Conflict("evidence_already", null);
        }
    }

    /** The threads a person may read: staff all, a merchant its own, a complainant theirs. */
    public static EnumSet<MessageThread> readableBy(Actor actor) {
        return switch (actor.kind()) {
            case AGENT, MANAGER, ADMIN, SYSTEM -> EnumSet.allOf(MessageThread.class);
            case MERCHANT -> EnumSet.of(MessageThread.MERCHANT, MessageThread.PARTIES);
            case CLIENT, COMPLAINANT ->
                    EnumSet.of(MessageThread.COMPLAINANT, MessageThread.PARTIES);
        };
    }

    private static List<String> names(EnumSet<MessageThread> threads) {
        return threads.stream().map(Enum::name).toList();
    }

    /** Files are looked for only where there are any. */
    private List<Message> messages(List<MessageRecord> rows) {
        List<Long> filed =
                rows.stream()
                        .filter(row -> row.getFiles() != null)
                        .map(MessageRecord::getId)
                        .toList();
        Map<Long, List<MessageFile>> enclosed = filed.isEmpty() ? Map.of() : files.of(filed);
        return rows.stream()
                .map(Messages::message)
                .map(one -> one.with(enclosed.getOrDefault(one.id(), List.of())))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Message message(MessageRecord row) {
        return new Message(
                row.getId(),
                MessageThread.valueOf(row.getThread()),
                row.getSenderKind(),
                row.getSender(),
                row.getAgentNo(),
                row.getChannel(),
                row.getBody(),
                row.getSentAt(),
                row.getCorrects(),
                List.of());
    }
}
