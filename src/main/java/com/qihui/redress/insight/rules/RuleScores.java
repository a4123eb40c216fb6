package com.qihui.redress.insight.rules;

import static com.qihui.schema.Tables.TICKET;
import static com.qihui.schema.Tables.TRIAGE_CORRECTION;

import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.Words;
import com.qihui.redress.ticket.TriageReason.Aspect;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which rule of triage is wrong how often, and into what people correct it (R22). */
@Service
public class RuleScores {

    /** A number of a complaint begins with its day, and numbers are in order of their days. */
    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("'C'yyyyMMdd");

    private final DSLContext db;
    private final Clock clock;
    private final ZoneId zone;

    RuleScores(DSLContext db, Clock clock, @Value("${redress.zone}") ZoneId zone) {
        this.db = db;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param days how many days back, today included
     * @return the rule most often corrected first
     */
    @Transactional(readOnly = true)
    public List<RuleScore> since(int days) {
        Map<String, Long> suggested = suggested(days);
        Map<String, List<RuleScore.Into>> into = corrected(days);
        TreeSet<String> rules = new TreeSet<>(suggested.keySet());
        rules.addAll(into.keySet());
        return rules.stream()
                .map(
                        rule ->
                                score(
                                        rule,
                                        suggested.getOrDefault(rule, 0L),
                                        into.getOrDefault(rule, List.of())))
                .sorted(
                        Comparator.comparing(RuleScore::corrected)
                                .thenComparing(RuleScore::suggested)
                                .reversed())
                .toList();
    }

    private static RuleScore score(String rule, long suggested, List<RuleScore.Into> into) {
        long corrected = into.stream().mapToLong(RuleScore.Into::times).sum();
        return new RuleScore(rule, suggested, corrected, into);
    }

    private Map<String, Long> suggested(int days) {
        Map<String, Long> times = new HashMap<>();
        db.select(TICKET.TRIAGE_RULES, DSL.count())
                .from(TICKET)
                .where(filedSince(days))
                .and(TICKET.TRIAGE_RULES.isNotNull())
                .groupBy(TICKET.TRIAGE_RULES)
                .forEach(
                        row ->
                                Words.list(row.value1())
                                        .forEach(
                                                rule ->
                                                        times.merge(
                                                                rule,
                                                                row.value2().longValue(),
                                                                Long::sum)));
        return times;
    }

    private Map<String, List<RuleScore.Into>> corrected(int days) {
        Map<String, List<RuleScore.Into>> into = new HashMap<>();
        db.select(
                        TRIAGE_CORRECTION.RULE,
                        TRIAGE_CORRECTION.ASPECT,
                        TRIAGE_CORRECTION.SUGGESTED,
                        TRIAGE_CORRECTION.CORRECTED,
                        DSL.count())
                .from(TRIAGE_CORRECTION)
                .where(correctedSince(days))
                .groupBy(
                        TRIAGE_CORRECTION.RULE,
                        TRIAGE_CORRECTION.ASPECT,
                        TRIAGE_CORRECTION.SUGGESTED,
                        TRIAGE_CORRECTION.CORRECTED)
                .orderBy(DSL.count().desc())
                .forEach(
                        row ->
                                into.computeIfAbsent(row.value1(), first -> new ArrayList<>())
                                        .add(
                                                new RuleScore.Into(
                                                        Aspect.valueOf(row.value2()),
                                                        row.value3(),
                                                        row.value4(),
                                                        row.value5())));
        return into;
    }

    /** The complaints on which a rule said something, the latest first. */
    @Transactional(readOnly = true)
    public Page<RuleTicket> suggestedBy(String rule, int days, @Nullable String after, int limit) {
        Condition said =
                DSL.concat(DSL.inline(","), TICKET.TRIAGE_RULES, DSL.inline(","))
                        .contains("," + rule + ",");
        return RuleLines.SUGGESTED.page(db, filedSince(days).and(said), after, limit);
    }

    /** The corrections of what a rule said, the latest first. */
    @Transactional(readOnly = true)
    public Page<RuleTicket> corrections(String rule, int days, @Nullable String after, int limit) {
        Condition corrected = TRIAGE_CORRECTION.RULE.eq(rule).and(correctedSince(days));
        return RuleLines.CORRECTED.page(db, corrected, after, limit);
    }

    private Condition filedSince(int days) {
        return TICKET.NUMBER.ge(NUMBER.format(first(days)));
    }

    private Condition correctedSince(int days) {
        return TRIAGE_CORRECTION.CORRECTED_AT.ge(first(days).atStartOfDay(zone).toInstant());
    }

    private LocalDate first(int days) {
        return LocalDate.ofInstant(clock.instant(), zone).minusDays(days - 1L);
    }
}
