package com.qihui.redress.console.agent;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Badge;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.PriorityBar;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.Reviewers;
import com.qihui.redress.workflow.work.WorkRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a row of the inbox shows: the next deadline first, then one bold line and one quiet one. */
@org.springframework.stereotype.Component
class InboxCells {

    private final I18NProvider labels;
    private final Moments moments;

    InboxCells(I18NProvider labels, Moments moments) {
        this.labels = labels;
        this.moments = moments;
    }

    /**
     * @param bars why the reader may not review, of those rows where that is so
     */
    void addTo(
            RowList<WorkRow> rows, Function<WorkRow, Optional<Reviewers.Bar>> bars, Locale locale) {
        rows.column(say("inbox.column.due", locale), "112px", row -> due(row, locale))
                .column("", "4px", row -> priority(row.priority(), locale))
                .column(say("inbox.column.complaint", locale), "1fr", row -> about(row, locale))
                .column(say("inbox.column.merchant", locale), "136px", this::merchant)
                .column(
                        say("inbox.column.state", locale),
                        "132px",
                        row -> state(row, bars.apply(row), locale))
                .column(say("inbox.column.assignee", locale), "76px", row -> assignee(row, locale))
                .columnAtEnd(
                        say("inbox.column.updated", locale),
                        "104px",
                        row -> quiet(moments.at(row.updatedAt(), locale)));
    }

    private Component due(WorkRow row, Locale locale) {
        Instant at = row.dueAt();
        ClockKind kind = row.dueKind();
        if (at == null || kind == null) {
            return two(new Span("—"), line("small", say("inbox.no_clock", locale)));
        }
        return two(
                new Countdown(at, Countdown.State.RUNNING),
                line("small", say("clock." + kind, locale)));
    }

    private Component priority(Priority priority, Locale locale) {
        Tone tone =
                switch (priority) {
                    case URGENT -> Tone.BAD;
                    case HIGH -> Tone.WARN;
                    case NORMAL, LOW -> Tone.MUTE;
                };
        return new PriorityBar(tone, say("option." + priority, locale));
    }

    private Component about(WorkRow row, Locale locale) {
        Component title = line("strong", join(category(row, locale), row.subject()));
        List<String> facts = new ArrayList<>();
        facts.add(row.number());
        facts.add(row.orderNo());
        if (row.evidenceGaps() > 0) {
            facts.add(say("inbox.gaps", locale, row.evidenceGaps()));
        }
        return two(title, line("small", join(facts.toArray(String[]::new))));
    }

    private @Nullable String category(WorkRow row, Locale locale) {
        return row.category() == null ? null : say("option." + row.category(), locale);
    }

    private Component merchant(WorkRow row) {
        String name = row.merchantName();
        Span merchant = new Span(name == null ? "—" : name);
        merchant.addClassName("cut");
        merchant.setTitle(name == null ? "" : name);
        return merchant;
    }

    private Component state(WorkRow row, Optional<Reviewers.Bar> bar, Locale locale) {
        if (bar.isPresent()) {
            return new StatusChip(Tone.MUTE, say("inbox." + bar.get().code(), locale));
        }
        String word =
                row.amountYuan() == null
                        ? say("task.state." + row.task().key(), locale)
                        : say(
                                "inbox.approval",
                                locale,
                                row.amountYuan().stripTrailingZeros().toPlainString());
        return new StatusChip(tone(row), word);
    }

    private static Tone tone(WorkRow row) {
        return switch (row.lane()) {
            case DESK -> row.assigneeId() == null ? Tone.INFO : Tone.OK;
            case MANAGERS -> Tone.WARN;
            case MERCHANT, CUSTOMER -> Tone.HOLD;
            case OUTSIDE -> Tone.MUTE;
        };
    }

    private Component assignee(WorkRow row, Locale locale) {
        String name = row.assigneeName();
        if (name != null) {
            return new Badge(Tone.HOLD, name);
        }
        boolean waiting = row.lane() == Lane.MERCHANT || row.lane() == Lane.CUSTOMER;
        return quiet(waiting ? "—" : say("inbox.unclaimed", locale));
    }

    private static Component line(String tag, String text) {
        HtmlContainer line = new HtmlContainer(tag);
        line.setText(text);
        return line;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    private static Div two(Component upper, Component lower) {
        return new Div(upper, lower);
    }

    private static String join(@Nullable String... parts) {
        return String.join(
                " · ",
                java.util.Arrays.stream(parts)
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }

    private String say(String key, Locale locale, Object... places) {
        return labels.getTranslation(key, locale, places);
    }
}
