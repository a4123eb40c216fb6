package com.qihui.redress.api.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.account.Actor;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.audit.JournalWords;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A complaint's journal, without what was said in threads its reader has no part in. */
@Component
class Timeline {

    private final Journal journal;
    private final JournalWords words;
    private final ObjectMapper json;

    Timeline(Journal journal, JournalWords words, ObjectMapper json) {
        this.journal = journal;
        this.words = words;
        this.json = json;
    }

    List<TimelineEntry> of(long ticketId, Actor reader) {
        Locale language = LocaleContextHolder.getLocale();
        return journal.of(ticketId).stream()
                .filter(entry -> mayRead(reader, entry))
                .map(entry -> line(entry, language))
                .toList();
    }

    private boolean mayRead(Actor reader, JournalEntry entry) {
        return switch (entry.type()) {
            case "MESSAGE_SENT", "NOTE_MADE" ->
                    Messages.readableBy(reader).contains(MessageThread.valueOf(thread(entry)));
            default -> true;
        };
    }

    private String thread(JournalEntry entry) {
        try {
            return json.readTree(entry.data()).path("thread").asText();
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
