package com.qihui.redress.statement;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.clause.ClauseQuery;
import com.qihui.redress.clause.Clauses;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.FileComplaint.Demand;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Composes and checks the four-part statement of a complaint (R35 to R38, R40). */
@Component
public class Statements {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StatementWords words = StatementWords.of(NarrativeRules.load());
    private final MatterReader matters;
    private final Clauses clauses;
    private final StatementChanges changes;
    private final MessageSource labels;
    private final ZoneId zone;

    Statements(
            MatterReader matters,
            Clauses clauses,
            StatementChanges changes,
            MessageSource labels,
            @Value("${redress.zone}") ZoneId zone) {
        this.matters = matters;
        this.clauses = clauses;
        this.changes = changes;
        this.labels = labels;
        this.zone = zone;
    }

    public Statement of(Ticket ticket, FileComplaint filed, Locale language) {
        return compose(
                filed,
                matters.of(ticket, filed),
                ticket.submittedAt(),
                new StatementEdits(changes.of(ticket.id())),
                language);
    }

    /**
     * What would become of a complaint, while it can still be corrected.
     *
     * @param now when it would be filed
     */
    public Statement of(FileComplaint draft, Instant now, Locale language) {
        return compose(draft, matters.of(draft), now, new StatementEdits(List.of()), language);
    }

    /** What its words and its fields say of each part; a part nobody speaks of is not there. */
    public Map<StatementPart, String> parts(FileComplaint filed, Locale language) {
        FourParts parts = new FourParts(words, filed);
        Map<StatementPart, String> said = new EnumMap<>(StatementPart.class);
        time(parts, filed).ifPresent(time -> said.put(StatementPart.TIME, time));
        if (filed.orderNo() != null || parts.orderNo().isPresent()) {
            said.put(StatementPart.ORDER_NO, order(parts, filed, "", language));
        }
        parts.symptom().ifPresent(symptom -> said.put(StatementPart.SYMPTOM, symptom));
        parts.impact().ifPresent(impact -> said.put(StatementPart.IMPACT, impact));
        return said;
    }

    private Statement compose(
            FileComplaint filed,
            Matter matter,
            Instant submittedAt,
            StatementEdits edits,
            Locale language) {
        FourParts parts = new FourParts(words, filed);
        DemandReview demand = DemandReview.of(filed);
        List<Clause> basis =
                edits.basis(clauses.fitting(query(matter, filed, submittedAt)), clauses);
        String composed = text(parts, filed, basis, language);
        List<Correction> corrections = edits.corrections();
        return new Statement(
                corrections.isEmpty() ? composed : corrections.get(corrections.size() - 1).text(),
                composed,
                corrections,
                parts.missing(),
                demand.vague().isEmpty(),
                demand.beyond().isEmpty(),
                hints(parts, demand),
                basis,
                edits.changes().size());
    }

    /** Whether an order's number stands in its words. */
    public boolean namesOrder(FileComplaint filed) {
        return new FourParts(words, filed).orderNo().isPresent();
    }

    /** In the reader's language. */
    public String words(Hint hint, Locale language) {
        return say(language, "statement.hint." + hint.code(), hint.values().toArray());
    }

    private static List<Hint> hints(FourParts parts, DemandReview demand) {
        List<Hint> hints = new ArrayList<>();
        parts.missing().forEach(part -> hints.add(Hint.of("missing." + part)));
        Stream.of(demand.vague(), demand.beyond(), demand.remarks()).forEach(hints::addAll);
        if (parts.isEmotional()) {
            hints.add(Hint.of("emotional"));
        }
        return hints;
    }

    private ClauseQuery query(Matter matter, FileComplaint filed, Instant submittedAt) {
        return new ClauseQuery(
                matter.category(),
                matter.subCause(),
                filed.productType(),
                filed.demand().stream().map(Demand::type).collect(Collectors.toSet()),
                matter.minor(),
                orderDay(filed, submittedAt));
    }

    /**
     * The day whose rules count: that of the order, or the day of the complaint if unknown (R40).
     */
    LocalDate orderDay(FileComplaint filed, Instant submittedAt) {
        return LocalDate.ofInstant(happened(filed).orElse(submittedAt), zone);
    }

    private String text(FourParts parts, FileComplaint filed, List<Clause> basis, Locale language) {
        String unsaid = say(language, "statement.unsaid");
        List<String> sentences = new ArrayList<>();
        sentences.add(
                say(
                        language,
                        "statement.parts",
                        time(parts, filed).orElse(unsaid),
                        order(parts, filed, unsaid, language),
                        parts.symptom().orElse(unsaid),
                        parts.impact().orElse(unsaid)));
        if (!filed.demand().isEmpty()) {
            sentences.add(
                    say(
                            language,
                            "statement.demand",
                            filed.demand().stream()
                                    .map(demand -> words(demand, language))
                                    .collect(list(language))));
        }
        if (!basis.isEmpty()) {
            sentences.add(
                    say(
                            language,
                            "statement.basis",
                            basis.stream()
                                    .map(clause -> clause.number() + " " + clause.title())
                                    .collect(list(language))));
        }
        return String.join("\n", sentences);
    }

    private Optional<String> time(FourParts parts, FileComplaint filed) {
        return happened(filed).map(at -> TIME.format(at.atZone(zone))).or(parts::time);
    }

    private String order(FourParts parts, FileComplaint filed, String unsaid, Locale language) {
        String number = Optional.ofNullable(filed.orderNo()).or(parts::orderNo).orElse(unsaid);
        return Stream.of(
                        Optional.of(number),
                        Optional.ofNullable(filed.productName()),
                        Optional.ofNullable(filed.orderAmountYuan()).map(Statements::yuan))
                .flatMap(Optional::stream)
                .collect(list(language));
    }

    private String words(Demand demand, Locale language) {
        String text =
                Optional.ofNullable(demand.text())
                        .orElseGet(() -> say(language, "option." + demand.type()));
        BigDecimal amount = demand.amountYuan();
        boolean named = text.chars().anyMatch(Character::isDigit);
        return amount == null || amount.signum() == 0 || named ? text : text + " " + yuan(amount);
    }

    private static String yuan(BigDecimal amount) {
        return "¥" + amount.toPlainString();
    }

    private static Optional<Instant> happened(FileComplaint filed) {
        return Optional.ofNullable(filed.orderedAt())
                .or(() -> Optional.ofNullable(filed.payment()).map(FileComplaint.Payment::paidAt));
    }

    private Collector<CharSequence, ?, String> list(Locale language) {
        return Collectors.joining(say(language, "statement.list"));
    }

    private String say(Locale language, String key, Object... values) {
        return Objects.requireNonNull(labels.getMessage(key, values, key, language));
    }
}
