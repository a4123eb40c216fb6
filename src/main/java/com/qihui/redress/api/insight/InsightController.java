package com.qihui.redress.api.insight;

import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.board.Levels;
import com.qihui.redress.insight.board.TrendPoint;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.shared.RuleViolation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/insight")
@PreAuthorize("hasAuthority('SCOPE_insight:read') and !principal.isMerchants()")
@Tag(name = "insight")
class InsightController {

    private static final int DAYS = 30;
    private static final String CHOICES =
            "day, week, month, kind, category, merchant, team, agent, channel, product";

    private final SlaFigures figures;

    record ServiceLevels(LocalDate from, LocalDate to, String by, List<Level> items) {}

    InsightController(SlaFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/service-levels")
    @Operation(
            summary = "How well times were kept, by time, by kind of clock or by who and what",
            description =
                    "Days of the desk's own zone, both included; the last 30 if not told. Medians"
                            + " and 90th percentiles are within 5 %.")
    ServiceLevels serviceLevels(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "day") String by) {
        LocalDate last = to == null ? figures.today() : to;
        Period period = from == null ? Period.upTo(last, DAYS) : new Period(from, last);
        List<Level> items =
                switch (by) {
                    case "day", "week", "month" ->
                            byTime(period, Grain.valueOf(by.toUpperCase(Locale.ROOT)));
                    case "kind" -> byKind(period);
                    case "category", "merchant", "team", "agent", "channel", "product" ->
                            byValue(period, Dimension.valueOf(by.toUpperCase(Locale.ROOT)));
                    default -> throw RuleViolation.of("by", "not_one_of", CHOICES);
                };
        return new ServiceLevels(period.first(), period.last(), by, items);
    }

    private List<Level> byTime(Period period, Grain grain) {
        List<Level> items = new ArrayList<>();
        for (TrendPoint point : figures.trend(BoardFilter.NONE, period, grain)) {
            new TreeMap<>(point.levels().kinds())
                    .forEach(
                            (kind, kept) ->
                                    items.add(
                                            Level.of(
                                                    point.first().toString(),
                                                    null,
                                                    kind,
                                                    kept,
                                                    Level.timing(point.levels(), kind))));
        }
        return items;
    }

    private List<Level> byKind(Period period) {
        Levels total = figures.total(BoardFilter.NONE, period);
        List<Level> items = new ArrayList<>();
        new TreeMap<>(total.kinds())
                .forEach(
                        (kind, kept) ->
                                items.add(
                                        Level.of(
                                                kind.name(),
                                                null,
                                                kind,
                                                kept,
                                                Level.timing(total, kind))));
        return items;
    }

    private List<Level> byValue(Period period, Dimension by) {
        return figures.shares(BoardFilter.NONE, by, period, SlaFigures.ALL_SHARES).stream()
                .map(Level::of)
                .toList();
    }
}
