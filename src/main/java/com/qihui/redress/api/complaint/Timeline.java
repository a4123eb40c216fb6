package com.qihui.redress.api.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.account.Actor;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.audit.JournalWords;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.work.EvidenceSight;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final ReadingSide side;

    Timeline(
            Journal journal,
            JournalWords words,
            ObjectMapper json,
            MerchantSight sight,
            EvidenceSight evidence,
            ReadingSide side) {
        this.journal = journal;
        this.words = words;
        this.json = json;
        this.sight = sight;
        this.evidence = evidence;
        this.side = side;
    }

    List<TimelineEntry> of(Ticket ticket, Actor reader) {
        Locale language = LocaleContextHolder.getLocale();
        Set<Integer> known = evidence.numbers(ticket, side.get());
        List<TimelineEntry> lines =
                journal.of(ticket.id()).stream()
                        .filter(entry -> mayRead(reader, entry))
                        .filter(entry -> known.containsAll(pieces(entry)))
                        .map(entry -> line(entry, language))
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

    /** The numbers of the pieces that it says were added, or that it is about. */
    private Set<Integer> pieces(JournalEntry entry) {
        return switch (entry.type()) {
            case "EVIDENCE_ADDED" -> numbers(facts(entry).findValues("no"));
            case "EVIDENCE_MARKED", "EVIDENCE_SORTED" -> numbers(facts(entry).findValues("piece"));
            default -> Set.of();
        };
    }

    private static Set<Integer> numbers(List<JsonNode> values) {
        return values.stream().map(JsonNode::asInt).collect(Collectors.toSet());
    }

    private JsonNode facts(JournalEntry entry) {
        try {
            return json.readTree(entry.data());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TimelineEntry line(JournalEntry entry, Locale language) {
        return new TimelineEntry(
                entry.happenedAt(),
                entry.actor(),
                entry.actorKind(),
                entry.type(),
                words.of(entry, language),
                entry.data());
    }
}
