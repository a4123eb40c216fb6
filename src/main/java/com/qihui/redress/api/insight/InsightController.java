package com.qihui.redress.api.insight;

import com.qihui.redress.insight.Compliance;
import com.qihui.redress.insight.DayCompliance;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.Standing;
import com.qihui.redress.shared.RuleViolation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/insight")
@PreAuthorize("hasAuthority('SCOPE_insight:read')")
@Tag(name = "insight")
class InsightController {

    private final SlaFigures figures;

    /** Whom or what the numbers are about, and the part kept, null when nothing was judged. */
    record Level(
            String key,
            @Nullable String name,
            @Nullable String kind,
            long met,
            long breached,
            @Nullable Double compliance) {

        static Level of(
                String key, @Nullable String name, @Nullable String kind, Compliance numbers) {
            Double rate = numbers.isKnown() ? numbers.rate() : null;
            return new Level(key, name, kind, numbers.met(), numbers.breached(), rate);
        }

        static Level of(Standing one) {
            return of(one.key(), one.name(), null, one.compliance());
        }
    }

    record ServiceLevels(LocalDate from, LocalDate to, String by, List<Level> items) {}

    InsightController(SlaFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/service-levels")
    @Operation(
            summary = "How well times were kept, by day, team, merchant or kind of clock",
            description = "Days of the desk's own zone, both included; the last 30 if not told.")
    ServiceLevels serviceLevels(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "day") String by) {
        LocalDate last = to == null ? figures.today() : to;
        LocalDate first = from == null ? last.minusDays(SlaFigures.DAYS - 1L) : from;
        List<Level> items =
                switch (by) {
                    case "day" -> byDay(first, last);
                    case "kind" -> byKind(first, last);
                    case "team" ->
                            figures.standings(first, last).teams().stream().map(Level::of).toList();
                    case "merchant" ->
                            figures.standings(first, last).merchants().stream()
                                    .map(Level::of)
                                    .toList();
                    default ->
                            throw RuleViolation.of("by", "not_one_of", "day, team, merchant, kind");
                };
        return new ServiceLevels(first, last, by, items);
    }

    private List<Level> byDay(LocalDate first, LocalDate last) {
        return figures.days(first, last).stream()
                .map(
                        one ->
                                Level.of(
                                        one.day().toString(),
                                        null,
                                        one.kind().name(),
                                        one.compliance()))
                .toList();
    }

    private List<Level> byKind(LocalDate first, LocalDate last) {
        Map<String, Compliance> kinds = new TreeMap<>();
        for (DayCompliance one : figures.days(first, last)) {
            kinds.merge(one.kind().name(), one.compliance(), Compliance::plus);
        }
        return kinds.entrySet().stream()
                .map(one -> Level.of(one.getKey(), null, one.getKey(), one.getValue()))
                .toList();
    }
}
