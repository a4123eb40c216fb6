package com.qihui.redress.console.reply;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.answering.CannedReplies;
import com.qihui.redress.answering.CannedReply;
import com.qihui.redress.answering.ReplyPlaces;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.console.deed.DeedWords;
import com.qihui.redress.shared.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is often said: the desk's, which managers keep, and one's own (E8). */
@Route(value = "replies", layout = ConsoleLayout.class)
@Menu(title = "replies.title", order = 70)
@RolesAllowed({"AGENT", "MANAGER"})
public class RepliesView extends Screen {

    private final CannedReplies replies;
    private final ReplyPlaces places;
    private final CurrentActor actor;
    private final Moments moments;
    private final TextField words = new TextField();
    private final Checkbox retired = new Checkbox();
    private final RowList<CannedReply> rows;

    public RepliesView(
            CannedReplies replies, ReplyPlaces places, CurrentActor actor, Moments moments) {
        super("");
        this.replies = replies;
        this.places = places;
        this.actor = actor;
        this.moments = moments;
        rename(getTranslation("replies.title"));
        Button own = new Button(getTranslation("replies.add.own"), click -> add(false));
        Button shared = new Button(getTranslation("replies.add.shared"), click -> add(true));
        shared.setVisible(CannedReplies.mayKeep(null, actor.get()));
        (shared.isVisible() ? shared : own).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar().actions(filter(), own, shared);
        rows = new RowList<>(CannedReply::id, mark -> new Page<>(find(), null));
        rows.column(getTranslation("replies.name"), "1fr", this::name)
                .column(getTranslation("replies.for"), "200px", this::meant)
                .column(getTranslation("replies.language"), "80px", this::language)
                .column(getTranslation("replies.whose"), "112px", this::whose)
                .column(getTranslation("replies.changed"), "208px", this::changed)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("replies.empty"),
                                getTranslation("replies.empty.next")));
        rows.onOpen(this::open);
        add(rows);
        rows.load();
    }

    private Div filter() {
        words.setPlaceholder(getTranslation("replies.search"));
        words.setAriaLabel(getTranslation("replies.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setMaxLength(60);
        words.setWidth("208px");
        words.addValueChangeListener(change -> rows.load());
        retired.setLabel(getTranslation("replies.retired.too"));
        retired.addValueChangeListener(change -> rows.load());
        Div filter = new Div(words, retired);
        filter.addClassName("line");
        return filter;
    }

    private List<CannedReply> find() {
        String wanted = words.getValue().strip().toLowerCase(Locale.ROOT);
        return replies.of(actor.get()).stream()
                .filter(one -> retired.getValue() || !one.isRetired())
                .filter(
                        one ->
                                (one.name() + "\n" + one.body())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                .toList();
    }

    private void add(boolean shared) {
        dialog(null, shared).open();
    }

    private void open(CannedReply reply) {
        dialog(reply, reply.isShared()).open();
    }

    private ReplyDialog dialog(@Nullable CannedReply reply, boolean shared) {
        return new ReplyDialog(replies, places, actor.get(), moments, reply, shared, rows::load);
    }

    private Component name(CannedReply reply) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(reply.name());
        HtmlContainer small = new HtmlContainer("small");
        small.setText(reply.body().replace('\n', ' '));
        if (!reply.deeds().isNone()) {
            small.setText(getTranslation("replies.also", also(reply), small.getText()));
        }
        return new Div(strong, small);
    }

    private String also(CannedReply reply) {
        DeedWords words = new DeedWords(this::getTranslation);
        return reply.deeds().acts().stream()
                .map(words::of)
                .collect(Collectors.joining(getTranslation("ticket.list")));
    }

    private Component meant(CannedReply reply) {
        HtmlContainer category = new HtmlContainer("span");
        category.setText(
                reply.category() == null
                        ? getTranslation("reply.category.any")
                        : getTranslation("option." + reply.category()));
        HtmlContainer to = new HtmlContainer("small");
        to.setText(
                getTranslation(
                        reply.thread() == null
                                ? "reply.thread.any"
                                : "ticket.write." + reply.thread()));
        return new Div(category, to);
    }

    private Component language(CannedReply reply) {
        return new Span(getTranslation("templates." + reply.language().toLanguageTag()));
    }

    private Component whose(CannedReply reply) {
        if (reply.isRetired()) {
            return new StatusChip(Tone.MUTE, getTranslation("replies.retired"));
        }
        return reply.isShared()
                ? new StatusChip(Tone.INFO, getTranslation("replies.shared"))
                : new StatusChip(Tone.OK, getTranslation("replies.own"));
    }

    private Component changed(CannedReply reply) {
        return new Span(changedBy(reply));
    }

    private String changedBy(CannedReply reply) {
        return reply.madeBy().equals("system")
                ? getTranslation("templates.delivered")
                : getTranslation(
                        "replies.changed.by",
                        reply.madeBy(),
                        moments.at(reply.madeAt(), getLocale()));
    }
}
