package com.qihui.redress.console.manager;

import com.qihui.redress.console.component.Chart;
import com.qihui.redress.console.component.ChartOptions;
import com.qihui.redress.console.component.Series;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.insight.DayCompliance;
import com.qihui.redress.insight.HourLoad;
import com.qihui.redress.insight.SlaBoard;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.TicketsBehind;
import com.qihui.redress.sla.ClockKind;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trend of the last days and the load of the next hours; a click opens what is behind it. */
class BoardCharts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<ClockKind> KINDS =
            List.of(ClockKind.FIRST_RESPONSE, ClockKind.RESOLUTION, ClockKind.MERCHANT_RESPONSE);

    private final SlaFigures figures;
    private final ZoneId zone;
    private final Chart trend = new Chart("220px");
    private final Chart load = new Chart("160px");
    private List<LocalDate> days = List.of();
    private List<HourLoad> hours = List.of();

    BoardCharts(SlaFigures figures, ZoneId zone) {
        this.figures = figures;
        this.zone = zone;
        trend.onPick(picked -> openDay(picked.index(), picked.series()));
        load.onPick(picked -> openHour(picked.index()));
    }

    Chart trend() {
        return trend;
    }

    Chart load() {
        return load;
    }

    void show(SlaBoard board) {
        LocalDate first = board.today().minusDays(SlaFigures.DAYS - 1L);
        days = first.datesUntil(board.today().plusDays(1)).toList();
        hours = board.load();
        trend.draw(
                ChartOptions.rates(
                        days.stream().map(DAY::format).toList(),
                        List.of(
                                series(board, KINDS.get(0), Tone.INFO, false),
                                series(board, KINDS.get(1), Tone.MUTE, true),
                                series(board, KINDS.get(2), Tone.HOLD, false))));
        load.draw(
                ChartOptions.bars(
                        hours.stream().map(hour -> HOUR.format(hour.from().atZone(zone))).toList(),
                        List.of(
                                new Series(
                                        load.getTranslation("dashboard.load"),
                                        hours.stream().map(HourLoad::tickets).toList(),
                                        Tone.INFO)),
                        false));
    }

    private Series series(SlaBoard board, ClockKind kind, Tone tone, boolean dashed) {
        List<@Nullable Double> rates = new ArrayList<>();
        for (LocalDate day : days) {
            rates.add(
                    board.days().stream()
                            .filter(one -> one.kind() == kind && one.day().equals(day))
                            .map(DayCompliance::compliance)
                            .map(one -> Math.round(one.rate() * 1_000) / 10.0)
                            .findFirst()
                            .orElse(null));
        }
        return new Series(trend.getTranslation("clock." + kind), rates, tone, dashed);
    }

    private void openDay(int index, String name) {
        if (index < 0 || index >= days.size()) {
            return;
        }
        Instant from = figures.start(days.get(index));
        Instant to = figures.start(days.get(index).plusDays(1));
        KINDS.stream()
                .filter(kind -> trend.getTranslation("clock." + kind).equals(name))
                .findFirst()
                .ifPresent(kind -> open(TicketsBehind.missed(from, to).of(kind)));
    }

    private void openHour(int index) {
        if (index >= 0 && index < hours.size()) {
            Instant from = hours.get(index).from();
            open(TicketsBehind.due(from, from.plus(Duration.ofHours(1))));
        }
    }

    private static void open(TicketsBehind figure) {
        UI.getCurrent().getPage().setLocation(TicketAddress.of(figure));
    }
}
