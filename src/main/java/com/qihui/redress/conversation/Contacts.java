package com.qihui.redress.conversation;

import static com.qihui.schema.Tables.CONTACT;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.ContactRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who was spoken to about a complaint, when and what was said (R42). */
@Service
public class Contacts {

    /** How far ahead a moment may lie that somebody read from another clock. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final DSLContext db;
    private final Tickets tickets;
    private final Clock clock;

    Contacts(DSLContext db, Tickets tickets, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * @throws RuleViolation when it is still to come, corrects another complaint's, or has a
     *     recording of which nobody says whether it was announced
     */
    public Contact log(Ticket ticket, LogContact told, Actor by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = Objects.requireNonNullElse(told.at(), now).truncatedTo(ChronoUnit.MICROS);
        require(!at.isAfter(now.plus(SLACK)), "at", "in_the_future");
        require(told.recordingPiece() == null || told.notice() != null, "notice", "required");
        require(isOwn(ticket, told.corrects()), "corrects", "no_such_entry");
        ContactRecord row = db.newRecord(CONTACT);
        row.setTicketId(ticket.id());
        row.setMeans(told.means().name());
        row.setParty(told.party().name());
        row.setHappenedAt(at);
        row.setCounterpart(orNull(told.counterpart()));
        row.setTheirNo(orNull(told.theirNo()));
        row.setPhone(orNull(told.phone()));
        row.setSaid(told.said().strip());
        row.setRecordingPiece(told.recordingPiece());
        row.setNotice(
                told.recordingPiece() == null
                        ? null
                        : Objects.requireNonNull(told.notice()).name());
        row.setCorrects(told.corrects());
        row.setLoggedBy(by.name());
        row.setLoggedByNo(by.agentNo());
        row.setLoggedAt(now);
        row.insert();
        tickets.tell(
                ticket,
                told.corrects() == null ? "CONTACT_LOGGED" : "CONTACT_CORRECTED",
                by,
                facts(row));
        return contact(row);
    }

    /** In the order in which they happened. */
    public List<Contact> of(long ticketId) {
        return db.selectFrom(CONTACT)
                .where(CONTACT.TICKET_ID.eq(ticketId))
                .orderBy(CONTACT.HAPPENED_AT, CONTACT.ID)
                .fetch(Contacts::contact);
    }

    /**
     * The numbers of the pieces of evidence that record a talk with anybody but that party. Where a
     * correction names another party than the entry it corrects, the recording counts for both.
     */
    Set<Integer> recordedWithOthers(long ticketId, ContactParty party) {
        var entries =
                db.select(CONTACT.ID, CONTACT.CORRECTS, CONTACT.PARTY, CONTACT.RECORDING_PIECE)
                        .from(CONTACT)
                        .where(CONTACT.TICKET_ID.eq(ticketId))
                        .orderBy(CONTACT.ID)
                        .fetch();
        Map<Long, Long> talks = new HashMap<>();
        Set<Long> withOthers = new HashSet<>();
        for (var entry : entries) {
            Long corrected = entry.get(CONTACT.CORRECTS);
            Long id = entry.get(CONTACT.ID);
            Long talk = corrected == null ? id : talks.getOrDefault(corrected, corrected);
            talks.put(id, talk);
            if (!entry.get(CONTACT.PARTY).equals(party.name())) {
                withOthers.add(talk);
            }
        }
        return entries.stream()
                .filter(entry -> withOthers.contains(talks.get(entry.get(CONTACT.ID))))
                .map(entry -> entry.get(CONTACT.RECORDING_PIECE))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private boolean isOwn(Ticket ticket, @Nullable Long corrected) {
        return corrected == null
                || db.fetchExists(
                        CONTACT, CONTACT.ID.eq(corrected).and(CONTACT.TICKET_ID.eq(ticket.id())));
    }

    private static Map<String, Object> facts(ContactRecord row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("contact", row.getId());
        facts.put("means", row.getMeans());
        facts.put("party", row.getParty());
        facts.put("at", row.getHappenedAt().toString());
        if (row.getCorrects() != null) {
            facts.put("corrects", row.getCorrects());
        }
        return facts;
    }

    private static void require(boolean met, String field, String code) {
        if (!met) {
            throw RuleViolation.of(field, code);
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Contact contact(ContactRecord row) {
        return new Contact(
                row.getId(),
                ContactMeans.valueOf(row.getMeans()),
                ContactParty.valueOf(row.getParty()),
                row.getHappenedAt(),
                row.getCounterpart(),
                row.getTheirNo(),
                row.getPhone(),
                row.getSaid(),
                row.getRecordingPiece(),
                row.getNotice() == null ? null : RecordingNotice.valueOf(row.getNotice()),
                row.getCorrects(),
                row.getLoggedBy(),
                row.getLoggedByNo(),
                row.getLoggedAt());
    }
}
