package com.qihui.redress.api.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.qihui.redress.account.Actor;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.audit.JournalWords;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.NamedPieces;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.work.EvidenceSight;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A complaint's journal, without what was said in threads its reader has no part in, and what was
 * done with pieces of evidence that its reader may not know of.
 */
@Component
class Timeline {

    private final Journal journal;
    private final JournalWords words;
    private final ObjectMapper json;
    private final MerchantSight sight;
    private final EvidenceSight evidence;

    Timeline(
            Journal journal,
            JournalWords words,
            ObjectMapper json,
            MerchantSight sight,
            EvidenceSight evidence) {
        this.journal = journal;
        this.words = words;
        this.json = json;
        this.sight = sight;
        this.evidence = evidence;
    }

    List<TimelineEntry> of(Ticket ticket, Actor reader) {
        Locale language = LocaleContextHolder.getLocale();
        Set<Integer> known = evidence.numbers(ticket, evidence.side(reader));
        List<TimelineEntry> lines =
                journal.of(ticket.id()).stream()
                        .filter(entry -> mayRead(reader, entry))
                        .filter(
                                entry ->
                                        known.containsAll(
                                                NamedPieces.of(entry.type(), entry.data())))
                        .map(entry -> line(entry, known, language))
                        .toList();
        if (reader.kind() != Actor.Kind.MERCHANT) {
            return lines;
        }
        Discretion discretion = sight.discretion(ticket);
        return lines.stream().map(one -> one.discreet(discretion)).toList();
    }

    private boolean mayRead(Actor reader, JournalEntry entry) {
        return switch (entry.type()) {
            case "MESSAGE_SENT", "NOTE_MADE" ->
                    Messages.readableBy(reader).contains(MessageThread.valueOf(thread(entry)));
            case "CONTACT_LOGGED", "CONTACT_CORRECTED", "SENT_DESPITE_WARNINGS", "DEEDS_DONE" ->
                    reader.isStaff();
            default -> reader.kind() != Actor.Kind.MERCHANT || MerchantSight.shows(entry.type());
        };
    }

    private String thread(JournalEntry entry) {
        return facts(entry).path("thread").asText();
    }

    private JsonNode facts(JournalEntry entry) {
        try {
            return json.readTree(entry.data());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TimelineEntry line(JournalEntry entry, Set<Integer> known, Locale language) {
        return new TimelineEntry(
                entry.happenedAt(),
                entry.actor(),
                entry.actorKind(),
                entry.type(),
                words.of(entry, language),
                data(entry, known));
    }

    /** What happened is told, without the number of a piece that its reader may not know of. */
    private String data(JournalEntry entry, Set<Integer> known) {
        boolean hidden =
                entry.type().equals("PROMISE_KEPT")
                        && facts(entry).has("piece")
                        && !known.contains(facts(entry).path("piece").asInt());
        return hidden ? ((ObjectNode) facts(entry)).without("piece").toString() : entry.data();
    }
}
