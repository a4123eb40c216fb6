package com.qihui.redress.portal.draft;

import com.qihui.redress.portal.Throttle;
import com.qihui.redress.statement.StatementPart;
import com.qihui.redress.workflow.evidence.DraftReview;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps what a step was sent, with what the step makes of it. */
@Component
class StepForms {

    private final Drafts drafts;
    private final DraftReader reader;
    private final DraftReview review;
    private final DraftEvidenceForm evidence;
    private final Throttle throttle;

    StepForms(
            Drafts drafts,
            DraftReader reader,
            DraftReview review,
            DraftEvidenceForm evidence,
            Throttle throttle) {
        this.drafts = drafts;
        this.reader = reader;
        this.review = review;
        this.evidence = evidence;
        this.throttle = throttle;
    }

    Draft save(String secret, Step step, Sent sent, HttpServletRequest request) {
        if (drafts.find(secret).isEmpty()) {
            throttle.count(Throttle.Kind.DRAFT, request);
        }
        Map<String, String> fields = fields(secret, step, sent, request);
        Draft saved = drafts.save(secret, step, fields);
        if (step == Step.EVIDENCE && saved.isBegun()) {
            evidence.save(saved, sent.go(), request);
        }
        return saved;
    }

    private Map<String, String> fields(
            String secret, Step step, Sent sent, HttpServletRequest request) {
        return switch (step) {
            case ORDER -> withRecognition(secret, sent.fields(), request);
            case SEEN -> rows(sent);
            case STATEMENT -> completed(sent.fields(), request);
            default -> sent.fields();
        };
    }

    /** Whether the platform has the order is asked once, when its number is given. */
    private Map<String, String> withRecognition(
            String secret, Map<String, String> sent, HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>(sent);
        fields.remove("orderKnown");
        Draft draft = drafts.findOrEmpty(secret).without(Step.ORDER).with(fields);
        boolean known =
                !fields.getOrDefault("orderNo", "").isBlank()
                        && throttle.allows(Throttle.Kind.LOOKUP, request)
                        && review.recognisesOrder(reader.read(draft).complaint());
        fields.put("orderKnown", known ? "yes" : "");
        return fields;
    }

    private static Map<String, String> rows(Sent sent) {
        if (sent.go().equals("add")) {
            return Contacts.withOneMore(sent.fields());
        }
        return sent.go().matches("remove\\.\\d{1,2}")
                ? Contacts.without(sent.fields(), Integer.parseInt(sent.go().substring(7)))
                : sent.fields();
    }

    /** What was missing is added to the complainant's own words, where every reader finds it. */
    private static Map<String, String> completed(
            Map<String, String> sent, HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>(sent);
        Set<String> lines = new LinkedHashSet<>();
        lines.add(fields.getOrDefault("narrative", "").strip());
        for (StatementPart part : StatementPart.values()) {
            String added = Sent.text(request, "add." + part).strip();
            if (!added.isEmpty()) {
                lines.add(part.term() + "：" + added);
            }
        }
        fields.put("narrative", String.join("\n", lines).strip());
        return fields;
    }
}
