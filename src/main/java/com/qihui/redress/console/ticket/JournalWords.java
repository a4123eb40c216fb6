package com.qihui.redress.console.ticket;

import static java.util.Map.entry;

import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line of the record says: a sentence, and what somebody wrote with it. */
class JournalWords {

    /** The facts that fill the places of {@code journal.<type>}, each with how it is told. */
    private static final Map<String, List<String>> PLACES =
            Map.ofEntries(
                    entry("ACCOUNT_PROTECTED", List.of("option:measure")),
                    entry("ATTRIBUTED", List.of("option:responsibility")),
                    entry("CLAUSE_CITED", List.of("plain:number")),
                    entry("CLAUSE_DROPPED", List.of("plain:number")),
                    entry("CLOCK_BREACHED", List.of("clock:kind")),
                    entry(
                            "CLOCK_RETARGETED",
                            List.of("clock:kind", "until:dueAt", "ledger.why:cause")),
                    entry("CLOCK_WARNED", List.of("clock:kind", "plain:percent", "until:dueAt")),
                    entry("OUTSIDE_ACCEPTED", List.of("option:body")),
                    entry("OUTSIDE_ASKED", List.of("option:kind")),
                    entry("OUTSIDE_DATE_MOVED", List.of("day:day")),
                    entry("CHAT_BECAME_TICKET", List.of("chat.because:because")),
                    entry("CHAT_EXCEEDED", List.of("chat.beyond:beyond")),
                    entry("CLOSING_HELD", List.of("openMatter:open")),
                    entry("CLOSED", List.of("closing:closing")),
                    entry("COMPLAINT_FILED", List.of("option:channel")),
                    entry(
                            "CONTACT_CORRECTED",
                            List.of("contact.means:means", "contact.party:party", "until:at")),
                    entry(
                            "CONTACT_LOGGED",
                            List.of("contact.means:means", "contact.party:party", "until:at")),
                    entry("CUSTOMER_REMINDED", List.of("gaps:missing")),
                    entry("DEEDS_DONE", List.of("plain:reply", "deeds:deeds")),
                    entry("DELIVERY_CHECKED", List.of("chat.check:delivery")),
                    entry("EVIDENCE_ADDED", List.of("plain:pieces")),
                    entry("EVIDENCE_ASKED", List.of("gaps:missing")),
                    entry("EVIDENCE_LAPSED", List.of("gaps:missing")),
                    entry(
                            "EVIDENCE_MARKED",
                            List.of("plain:piece", "evidence.seen:seen", "shows:detail")),
                    entry("EVIDENCE_SORTED", List.of("plain:piece", "option:from", "option:to")),
                    entry("MAIL_BOUNCED", List.of("mail.occasion:occasion")),
                    entry("MAIL_FAILED", List.of("mail.occasion:occasion")),
                    entry("MAIL_RETRIED", List.of("mail.occasion:occasion")),
                    entry("MERCHANT_OFFERED", List.of("option:remedy", "yuan:amountYuan")),
                    entry("OFFER_SUPERSEDED", List.of("option:remedy", "yuan:amountYuan")),
                    entry(
                            "PROVISIONAL_VERDICT",
                            List.of("option:remedy", "yuan:amountYuan", "until:dueAt")),
                    entry("VERDICT_APPEALED", List.of("option:ground")),
                    entry("VERDICT_BETTERED", List.of("option:remedy", "yuan:amountYuan")),
                    entry("OUTSIDE_ENDED", List.of("option:outcome", "yuan:amountYuan")),
                    entry("OUTSIDE_EXAMINATION_BEGUN", List.of("day:day")),
                    entry("OUTSIDE_EXAMINATION_ENDED", List.of("day:day")),
                    entry("OUTSIDE_OPENED", List.of("option:body")),
                    entry("DOSSIER_DELIVERED", List.of("option:body", "plain:caseNo")),
                    entry(
                            "DOSSIER_HANDED_IN",
                            List.of("submission.paper:paper", "option:body", "hand_in.way:way")),
                    entry("DOSSIER_MADE", List.of("submission.paper:paper", "option:body")),
                    entry("HAND_IN_FAILED", List.of("option:body", "exchange.fault:fault")),
                    entry(
                            "INQUIRY_ENTERED",
                            List.of("option:body", "plain:caseNo", "inquiry.means:means")),
                    entry("OUTSIDE_STANDING", List.of("option:body", "exchange.standing:standing")),
                    entry("OUTSIDE_REGISTERED", List.of("option:body", "plain:caseNo")),
                    entry("OUTSIDE_VERIFIED", List.of("option:body", "yuan:amountYuan")),
                    entry("PRIORITY_RAISED", List.of("option:from", "option:to")),
                    entry("PROPOSAL_REFUSED", List.of("option:ground")),
                    entry("PROMISE_CHASED", List.of("plain:chases")),
                    entry("PROMISE_MADE", List.of("until:dueAt")),
                    entry(
                            "PROMISE_WITHDRAWN",
                            List.of("plain:consentBy", "contact.means:consentHow")),
                    entry("REMEDY_APPROVED", List.of("remedies:remedy", "yuan:amountYuan")),
                    entry("REMEDY_EXECUTED", List.of("remedies:remedy", "yuan:amountYuan")),
                    entry("REMEDY_GIVEN_UP", List.of("remedies:remedy", "yuan:amountYuan")),
                    entry("REMEDY_ORDERED", List.of("remedies:remedy", "yuan:amountYuan")),
                    entry("REMEDY_REFUSED", List.of("remedies:remedy", "yuan:amountYuan")),
                    entry("REMEDY_RETRIED", List.of("remedies:remedy", "yuan:amountYuan")),
                    entry(
                            "REMEDY_SETTLED",
                            List.of("remedies:remedy", "yuan:amountYuan", "plain:reference")),
                    entry("REMEDY_WITHDRAWN", List.of("remedies:remedy", "yuan:amountYuan")),
                    entry("REMEDY_REST_WITHDRAWN", List.of("remedies:remedy", "yuan:amountYuan")),
                    entry("RIGHTS_TOLD", List.of("day:from")),
                    entry("SENT_DESPITE_WARNINGS", List.of("concerns:warnings")),
                    entry(
                            "SOLUTION_PROPOSED",
                            List.of("option:party", "remedies:remedy", "yuan:amountYuan")),
                    entry("STATEMENT_CORRECTED", List.of("plain:version")),
                    entry("TASK_CLAIMED", List.of("task:task")),
                    entry("TASK_DONE", List.of("task:task", "outcome:outcome")),
                    entry("TASK_RELEASED", List.of("task:task")),
                    entry("TRANSCRIPT_KEPT", List.of("plain:lines")),
                    entry(
                            "TRIAGED",
                            List.of("option:category", "option:handling", "option:responsibility")),
                    entry("TRIAGE_REVISED", List.of("option:category", "option:responsibility")),
                    entry("TRIAGE_SUGGESTED", List.of("option:category", "option:handling")));

    private static final List<String> WRITTEN =
            List.of("answer", "question", "reason", "description", "note", "promise");

    /** Told in other words, {@code journal.<type>.bare}, where none of their facts is known. */
    private static final Set<String> BARE = Set.of("PROPOSAL_REFUSED");

    private final Wording wording;

    JournalWords(Wording wording) {
        this.wording = wording;
    }

    String sentence(RecordLine line) {
        String type = line.entry().type();
        List<String> wanted = PLACES.getOrDefault(type, List.of());
        if (BARE.contains(type)
                && wanted.stream()
                        .map(JournalWords::fact)
                        .allMatch(fact -> line.text(fact) == null)) {
            return wording.say("journal." + type + ".bare");
        }
        Object[] places = wanted.stream().map(place -> told(line, place)).toArray();
        return wording.say("journal." + type, places);
    }

    /** What somebody wrote in their own words, if anything. */
    @Nullable String written(RecordLine line) {
        if (line.entry().type().equals("REMEDY_REFUSED")) {
            return wording.refusal(line.text("reason"));
        }
        return WRITTEN.stream().map(line::text).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Which row of a decision table said so, if one did. */
    @Nullable String rule(RecordLine line) {
        String rule = line.text("rule");
        return rule == null ? null : wording.say("rule." + rule);
    }

    /** Who did it, as this desk calls them. */
    String who(JournalEntry entry, Ticket ticket) {
        return who(entry.actorKind(), entry.actor(), ticket);
    }

    String who(String kind, String name, Ticket ticket) {
        return switch (kind) {
            case "SYSTEM" -> wording.say("ticket.system");
            case "COMPLAINANT", "CLIENT" -> ticket.complainantName();
            default -> name.isEmpty() ? wording.say("chat.agent") : name;
        };
    }

    private String gaps(List<String> codes) {
        Gaps gaps = new Gaps(codes, wording);
        return gaps.isNone() ? "" : wording.say("journal.gaps", gaps.words());
    }

    private String concerns(List<String> names) {
        return names.stream()
                .map(name -> wording.say("warning.short." + name))
                .collect(Collectors.joining(wording.say("ticket.list")));
    }

    private String deeds(List<String> acts) {
        return acts.stream()
                .map(act -> wording.say("deed." + act))
                .collect(Collectors.joining(wording.say("ticket.list")));
    }

    /** Each part with its amount where there are several; of one the amount has its own place. */
    private String remedies(RecordLine line, @Nullable String only) {
        return line.data().get("lines") instanceof List<?> parts
                ? parts.stream()
                        .filter(Map.class::isInstance)
                        .map(part -> part((Map<?, ?>) part))
                        .collect(Collectors.joining(wording.say("ticket.list")))
                : wording.option(only);
    }

    private String part(Map<?, ?> part) {
        Object yuan = part.get("amountYuan");
        String remedy = wording.option(String.valueOf(part.get("remedy")));
        return yuan == null ? remedy : remedy + " " + wording.yuan(new BigDecimal(yuan.toString()));
    }

    private static String fact(String place) {
        return place.substring(place.indexOf(':') + 1);
    }

    private String told(RecordLine line, String place) {
        int colon = place.indexOf(':');
        String how = place.substring(0, colon);
        String value = line.text(place.substring(colon + 1));
        return switch (how) {
            case "remedies" -> remedies(line, value);
            case "deeds" -> deeds(line.list(place.substring(colon + 1)));
            case "concerns" -> concerns(line.list(place.substring(colon + 1)));
            case "gaps" -> gaps(line.list(place.substring(colon + 1)));
            case "option" -> wording.option(value);
            case "yuan" -> value == null ? "" : " " + wording.yuan(new BigDecimal(value));
            case "until" -> value == null ? "" : wording.until(Instant.parse(value));
            case "day" -> value == null ? "" : wording.day(LocalDate.parse(value));
            case "plain" -> value == null ? "" : value;
            default -> value == null ? "" : wording.say(how + "." + value);
        };
    }
}
