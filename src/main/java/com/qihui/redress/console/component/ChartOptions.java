package com.qihui.redress.console.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The few kinds of chart this desk draws, as ECharts options. */
public final class ChartOptions {

    private static final Map<String, Object> GRID =
            Map.of("left", 0, "right", 8, "top", 28, "bottom", 0, "containLabel", true);

    private ChartOptions() {}

    /** Rates over time, in percent. */
    public static Map<String, Object> rates(List<String> days, List<Series> series) {
        return chart(
                axis(days, false),
                percents(series),
                series.stream().map(one -> line(one)).toList());
    }

    /**
     * Times over time, from nothing up.
     *
     * @param unit how a number is written, its place marked as {@code {value}}
     */
    public static Map<String, Object> times(List<String> days, List<Series> series, String unit) {
        return chart(
                axis(days, false),
                Map.of("type", "value", "min", 0, "axisLabel", Map.of("formatter", unit)),
                series.stream().map(one -> line(one)).toList());
    }

    /** Numbers side by side, or on top of each other. */
    public static Map<String, Object> bars(
            List<String> categories, List<Series> series, boolean stacked) {
        return chart(
                axis(categories, true),
                Map.of("type", "value", "minInterval", 1),
                series.stream().map(one -> bar(one, stacked)).toList());
    }

    /** Bars that lie, for names too long to stand under one. The first category is on top. */
    public static Map<String, Object> lyingBars(
            List<String> categories, List<Series> series, boolean stacked) {
        Map<String, Object> names = axis(categories, true);
        names.put("inverse", true);
        return chart(
                Map.of("type", "value", "minInterval", 1),
                names,
                series.stream().map(one -> bar(one, stacked)).toList());
    }

    private static Map<String, Object> chart(
            Map<String, Object> xAxis,
            Map<String, Object> yAxis,
            List<Map<String, Object>> series) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("grid", series.size() > 1 ? GRID : withoutLegend());
        option.put("legend", legend(series.size() > 1));
        option.put("tooltip", Map.of("trigger", "axis", "confine", true));
        option.put("xAxis", xAxis);
        option.put("yAxis", yAxis);
        option.put("series", series);
        return option;
    }

    /** From a round figure below the worst to a hundred, in about five steps. */
    private static Map<String, Object> percents(List<Series> series) {
        double worst =
                series.stream()
                        .flatMap(one -> one.values().stream())
                        .filter(Objects::nonNull)
                        .mapToDouble(Number::doubleValue)
                        .min()
                        .orElse(0);
        double step = worst >= 75 ? 5 : worst >= 50 ? 10 : 20;
        return Map.of(
                "type",
                "value",
                "min",
                Math.floor(worst / step) * step,
                "max",
                100,
                "interval",
                step,
                "axisLabel",
                Map.of("formatter", "{value}%"));
    }

    private static Map<String, Object> withoutLegend() {
        Map<String, Object> grid = new LinkedHashMap<>(GRID);
        grid.put("top", 8);
        return grid;
    }

    private static Map<String, Object> legend(boolean shown) {
        return Map.of(
                "show",
                shown,
                "right",
                0,
                "top",
                0,
                "itemWidth",
                16,
                "itemHeight",
                8,
                "itemGap",
                16);
    }

    private static Map<String, Object> axis(List<String> names, boolean between) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", "category");
        axis.put("data", names);
        axis.put("boundaryGap", between);
        return axis;
    }

    private static Map<String, Object> line(Series series) {
        Map<String, Object> line = named(series, "line");
        // One point alone would be no line.
        line.put("showSymbol", series.values().stream().filter(Objects::nonNull).count() < 3);
        line.put("connectNulls", true);
        line.put("lineStyle", Map.of("width", 2, "type", series.dashed() ? "dashed" : "solid"));
        return line;
    }

    private static Map<String, Object> bar(Series series, boolean stacked) {
        Map<String, Object> bar = named(series, "bar");
        bar.put("barMaxWidth", 14);
        bar.put("itemStyle", Map.of("opacity", series.tone() == Tone.BAD ? 1 : 0.7));
        if (stacked) {
            bar.put("stack", "all");
        }
        return bar;
    }

    private static Map<String, Object> named(Series series, String type) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("type", type);
        option.put("name", series.name());
        option.put("data", series.values());
        option.put("color", colour(series.tone()));
        return option;
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case OK -> "@ok";
            case WARN -> "@warn";
            case BAD -> "@bad";
            case HOLD -> "@hold";
            case INFO -> "@accent";
            case MUTE -> "@ink-quiet";
        };
    }
}
