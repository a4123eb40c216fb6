package com.qihui.redress.audit;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a line of a journal says, in its reader's language. */
@Component
public class JournalWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Fact GAPS = new Fact("missing", "");

    private static final List<Fact> CONTACT =
            List.of(
                    new Fact("means", "contact.means."),
                    new Fact("party", "contact.party."),
                    plain("at"));

    /** Which facts fill the places of {@code journal.<TYPE>}, in order; a label reads a value. */
    private static final Map<String, List<Fact>> PLACES =
            Map.ofEntries(
                    entry("ATTRIBUTED", List.of(option("responsibility"))),
                    entry("CLAUSE_CITED", List.of(plain("number"))),
                    entry("CLAUSE_DROPPED", List.of(plain("number"))),
                    entry("CLOCK_BREACHED", List.of(new Fact("kind", "clock."))),
                    entry(
                            "CLOCK_RETARGETED",
                            List.of(
                                    new Fact("kind", "clock."),
                                    plain("dueAt"),
                                    new Fact("cause", "ledger.why."))),
                    entry(
                            "CLOCK_WARNED",
                            List.of(new Fact("kind", "clock."), plain("percent"), plain("dueAt"))),
                    entry("OUTSIDE_ACCEPTED", List.of(option("body"))),
                    entry("OUTSIDE_ASKED", List.of(option("kind"))),
                    entry("OUTSIDE_DATE_MOVED", List.of(plain("day"))),
                    entry("ACCOUNT_PROTECTED", List.of(option("measure"))),
                    entry("CHAT_BECAME_TICKET", List.of(new Fact("because", "chat.because."))),
                    entry("CHAT_EXCEEDED", List.of(new Fact("beyond", "chat.beyond."))),
                    entry("CLOSING_HELD", List.of(new Fact("open", "openMatter."))),
                    entry("CLOSED", List.of(new Fact("closing", "closing."))),
                    entry("COMPLAINT_FILED", List.of(option("channel"))),
                    entry("CONTACT_CORRECTED", CONTACT),
                    entry("CONTACT_LOGGED", CONTACT),
                    entry("CUSTOMER_REMINDED", List.of(GAPS)),
                    entry("DELIVERY_CHECKED", List.of(new Fact("delivery", "chat.check."))),
                    entry("DOSSIER_DELIVERED", List.of(option("body"), plain("caseNo"))),
                    entry(
                            "DOSSIER_HANDED_IN",
                            List.of(
                                    new Fact("paper", "submission.paper."),
                                    option("body"),
                                    new Fact("way", "hand_in.way."))),
                    entry(
                            "HAND_IN_FAILED",
                            List.of(option("body"), new Fact("fault", "exchange.fault."))),
                    entry(
                            "INQUIRY_ENTERED",
                            List.of(
                                    option("body"),
                                    plain("caseNo"),
                                    new Fact("means", "inquiry.means."))),
                    entry(
                            "OUTSIDE_STANDING",
                            List.of(option("body"), new Fact("standing", "exchange.standing."))),
                    entry(
                            "DOSSIER_MADE",
                            List.of(new Fact("paper", "submission.paper."), option("body"))),
                    entry("EVIDENCE_ADDED", List.of(plain("pieces"))),
                    entry("EVIDENCE_ASKED", List.of(GAPS)),
                    entry("EVIDENCE_LAPSED", List.of(GAPS)),
                    entry(
                            "EVIDENCE_MARKED",
                            List.of(
                                    plain("piece"),
                                    new Fact("seen", "evidence.seen."),
                                    new Fact("detail", "shows."))),
                    entry("EVIDENCE_SORTED", List.of(plain("piece"), option("from"), option("to"))),
                    entry("MAIL_BOUNCED", List.of(new Fact("occasion", "mail.occasion."))),
                    entry("MAIL_FAILED", List.of(new Fact("occasion", "mail.occasion."))),
                    entry("MAIL_RETRIED", List.of(new Fact("occasion", "mail.occasion."))),
                    entry("MERCHANT_OFFERED", List.of(option("remedy"), yuan())),
                    entry("OFFER_SUPERSEDED", List.of(option("remedy"), yuan())),
                    entry("OUTSIDE_ENDED", List.of(option("outcome"), yuan())),
                    entry("OUTSIDE_EXAMINATION_BEGUN", List.of(plain("day"))),
                    entry("OUTSIDE_EXAMINATION_ENDED", List.of(plain("day"))),
                    entry("OUTSIDE_OPENED", List.of(option("body"))),
                    entry("OUTSIDE_REGISTERED", List.of(option("body"), plain("caseNo"))),
                    entry("OUTSIDE_VERIFIED", List.of(option("body"), yuan())),
                    entry("PRIORITY_RAISED", List.of(option("from"), option("to"))),
                    entry("PROPOSAL_REFUSED", List.of(option("ground"))),
                    entry("PROMISE_CHASED", List.of(plain("chases"))),
                    entry("PROMISE_MADE", List.of(plain("dueAt"))),
                    entry(
                            "PROMISE_WITHDRAWN",
                            List.of(plain("consentBy"), new Fact("consentHow", "contact.means."))),
                    entry("PROVISIONAL_VERDICT", List.of(option("remedy"), yuan(), plain("dueAt"))),
                    entry("VERDICT_APPEALED", List.of(option("ground"))),
                    entry("VERDICT_BETTERED", List.of(option("remedy"), yuan())),
                    entry("REMEDY_APPROVED", List.of(option("remedy"), yuan())),
                    entry("REMEDY_EXECUTED", List.of(option("remedy"), yuan())),
                    entry("REMEDY_GIVEN_UP", List.of(option("remedy"), yuan())),
                    entry("REMEDY_ORDERED", List.of(option("remedy"), yuan())),
                    entry("REMEDY_REFUSED", List.of(option("remedy"), yuan())),
                    entry("REMEDY_RETRIED", List.of(option("remedy"), yuan())),
                    entry("DEEDS_DONE", List.of(plain("reply"), new Fact("deeds", "deed."))),
                    entry("REMEDY_SETTLED", List.of(option("remedy"), yuan(), plain("reference"))),
                    entry("REMEDY_WITHDRAWN", List.of(option("remedy"), yuan())),
                    entry("REMEDY_REST_WITHDRAWN", List.of(option("remedy"), yuan())),
                    entry("RIGHTS_TOLD", List.of(plain("from"))),
                    entry("SENT_DESPITE_WARNINGS", List.of(new Fact("warnings", "warning.short."))),
                    entry("SOLUTION_PROPOSED", List.of(option("party"), option("remedy"), yuan())),
                    entry("STATEMENT_CORRECTED", List.of(plain("version"))),
                    entry("TASK_CLAIMED", List.of(new Fact("task", "task."))),
                    entry(
                            "TASK_DONE",
                            List.of(new Fact("task", "task."), new Fact("outcome", "outcome."))),
                    entry("TASK_RELEASED", List.of(new Fact("task", "task."))),
                    entry("TRANSCRIPT_KEPT", List.of(plain("lines"))),
                    entry(
                            "TRIAGED",
                            List.of(
                                    option("category"),
                                    option("handling"),
                                    option("responsibility"))),
                    entry("TRIAGE_REVISED", List.of(option("category"), option("responsibility"))),
                    entry("TRIAGE_SUGGESTED", List.of(option("category"), option("handling"))));

    /** Told in other words, {@code journal.<TYPE>.bare}, where none of their facts is known. */
    private static final Set<String> BARE = Set.of("PROPOSAL_REFUSED");

    private final MessageSource labels;
    private final ObjectMapper json;
    private final ZoneId zone;

    /**
     * @param labels how the labels of its values begin; empty for what is shown as it is
     */
    private record Fact(String name, String labels) {}

    JournalWords(MessageSource labels, ObjectMapper json, @Value("${redress.zone}") ZoneId zone) {
        this.labels = labels;
        this.json = json;
        this.zone = zone;
    }

    public String of(JournalEntry entry, Locale language) {
        JsonNode facts = facts(entry);
        List<Fact> wanted = PLACES.getOrDefault(entry.type(), List.of());
        if (BARE.contains(entry.type())
                && wanted.stream().noneMatch(fact -> facts.hasNonNull(fact.name()))) {
            return label("journal." + entry.type() + ".bare", entry.type(), language);
        }
        Object[] places =
                wanted.stream()
                        .map(
                                fact ->
                                        fact.name().equals("remedy") && facts.has("lines")
                                                ? parts(facts.path("lines"), language)
                                                : words(fact, facts.path(fact.name()), language))
                        .toArray();
        return label("journal." + entry.type(), places, entry.type(), language);
    }

    private String words(Fact fact, JsonNode value, Locale language) {
        if (fact.equals(GAPS)) {
            return gaps(value, language);
        }
        if (value.isArray() && !fact.labels().isEmpty()) {
            return list(fact, value, language);
        }
        String text = value.isNull() ? "" : value.asText();
        if (text.isEmpty()) {
            return fact.labels().isEmpty() ? "" : "—";
        }
        return switch (fact.name()) {
            case "amountYuan" -> " ¥" + text;
            case "dueAt" -> TIME.format(Instant.parse(text).atZone(zone));
            default -> fact.labels().isEmpty() ? text : label(fact.labels() + text, text, language);
        };
    }

    private String list(Fact fact, JsonNode values, Locale language) {
        List<String> words = new ArrayList<>();
        values.forEach(
                one -> words.add(label(fact.labels() + one.asText(), one.asText(), language)));
        return String.join(label("ask.list", "", language), words);
    }

    /** Each part of a solution of several, with its amount. */
    private String parts(JsonNode lines, Locale language) {
        List<String> words = new ArrayList<>();
        for (JsonNode line : lines) {
            String remedy = line.path("remedy").asText();
            String yuan = line.path("amountYuan").asText();
            words.add(
                    label("option." + remedy, remedy, language)
                            + (yuan.isEmpty() ? "" : " ¥" + yuan));
        }
        return String.join(label("ask.list", "", language), words);
    }

    /** Pieces and details of pieces as the checklist names them, behind a sentence. */
    private String gaps(JsonNode codes, Locale language) {
        List<String> words = new ArrayList<>();
        for (JsonNode code : codes) {
            String[] parts = code.asText().split("\\.", 2);
            String kind = label("option." + parts[0], parts[0], language);
            words.add(
                    parts.length == 1
                            ? kind
                            : label(
                                    "journal.gap",
                                    new Object[] {
                                        kind, label("shows." + parts[1], parts[1], language)
                                    },
                                    code.asText(),
                                    language));
        }
        return words.isEmpty()
                ? ""
                : label(
                        "journal.gaps",
                        new Object[] {String.join(label("ask.list", "", language), words)},
                        "",
                        language);
    }

    private String label(String key, String otherwise, Locale language) {
        return label(key, new Object[0], otherwise, language);
    }

    private String label(String key, Object[] places, String otherwise, Locale language) {
        return Objects.requireNonNull(labels.getMessage(key, places, otherwise, language));
    }

    private JsonNode facts(JournalEntry entry) {
        try {
            return json.readTree(entry.data());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fact option(String name) {
        return new Fact(name, "option.");
    }

    private static Fact plain(String name) {
        return new Fact(name, "");
    }

    private static Fact yuan() {
        return plain("amountYuan");
    }
}
