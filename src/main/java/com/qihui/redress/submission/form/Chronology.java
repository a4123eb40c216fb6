package com.qihui.redress.submission.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.audit.JournalWords;
import com.qihui.redress.dossier.IndexWords;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.order.Order;
import com.qihui.redress.submission.form.Sheet.Happened;
import com.qihui.redress.ticket.FileComplaint;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened, in the order in which it did; of the desk's own work only what concerns others.
 */
@Component
class Chronology {

    private static final String OPENED = "OUTSIDE_OPENED";

    /** Whoever reads a form wants these; the index has all. */
    private static final Set<String> TOLD =
            Set.of(
                    "MERCHANT_SILENT",
                    "SOLUTION_PROPOSED",
                    "PROPOSAL_ACCEPTED",
                    "PROPOSAL_ACCEPTED_BY_SILENCE",
                    "PROPOSAL_REFUSED",
                    "PROPOSAL_WITHDRAWN",
                    "REFUSAL_UPHELD",
                    "REMEDY_EXECUTED",
                    "REMEDY_SETTLED",
                    "CLOSED",
                    "REOPENED",
                    OPENED,
                    "OUTSIDE_REGISTERED");

    private record Moment(Instant at, String what) {}

    private final IndexWords words;
    private final JournalWords journal;
    private final ObjectMapper json;

    Chronology(IndexWords words, JournalWords journal, ObjectMapper json) {
        this.words = words;
        this.journal = journal;
        this.json = json;
    }

    /**
     * @param body whom it is told to
     */
    List<Happened> of(Case one, Body body) {
        List<Moment> moments = new ArrayList<>();
        FileComplaint filed = one.filed();
        Order order = one.all().order();
        add(moments, ordered(filed, order), say("ordered", bought(filed)));
        FileComplaint.Payment payment = filed.payment();
        Instant paidAt = payment != null ? payment.paidAt() : order == null ? null : order.paidAt();
        BigDecimal paid = payment == null ? null : payment.paidYuan();
        add(moments, paidAt, paid == null ? say("paid") : say("paidYuan", paid.toPlainString()));
        for (FileComplaint.Contact contact : filed.contactLog()) {
            add(moments, contact.at(), contacted(contact));
        }
        add(moments, one.ticket().submittedAt(), say("complained", one.ticket().number()));
        for (JournalEntry line : one.all().lines()) {
            if (TOLD.contains(line.type()) && one.all().isOpen(line)) {
                add(moments, line.happenedAt(), happened(line, body));
            }
        }
        return moments.stream()
                .sorted(Comparator.comparing(Moment::at))
                .map(moment -> new Happened(words.time(moment.at()), moment.what()))
                .toList();
    }

    private String happened(JournalEntry line, Body body) {
        return line.type().equals(OPENED)
                ? opened(line, body)
                : journal.of(line, IndexWords.LANGUAGE);
    }

    /**
     * That other bodies were open too, and which of them was proposed, is not this one's matter.
     */
    private String opened(JournalEntry line, Body body) {
        JsonNode facts = facts(line);
        boolean named = facts.path("body").asText().equals(body.name());
        for (JsonNode open : facts.path("open")) {
            named |= open.asText().equals(body.name());
        }
        return named ? say("outsideAt", words.option("portal.body.", body.name())) : say("outside");
    }

    private JsonNode facts(JournalEntry line) {
        try {
            return json.readTree(line.data());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable Instant ordered(FileComplaint filed, @Nullable Order order) {
        return Optional.ofNullable(filed.orderedAt())
                .orElse(order == null ? null : order.orderedAt());
    }

    private String contacted(FileComplaint.Contact contact) {
        String means = Optional.ofNullable(contact.channel()).orElse(say("somehow"));
        String who = Optional.ofNullable(contact.agentNo()).map(no -> say("agent", no)).orElse("");
        String promise =
                Optional.ofNullable(contact.promise()).map(said -> say("told", said)).orElse("");
        return say("contacted", means, who, promise);
    }

    private static String bought(FileComplaint filed) {
        return Optional.ofNullable(filed.productName())
                .or(() -> Optional.ofNullable(filed.productType()))
                .orElse("");
    }

    private static void add(List<Moment> moments, @Nullable Instant at, String what) {
        if (at != null) {
            moments.add(new Moment(at, what));
        }
    }

    private String say(String key, Object... places) {
        return words.say("submission.happened." + key, places);
    }
}
