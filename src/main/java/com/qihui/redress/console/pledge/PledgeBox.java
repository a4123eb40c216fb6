package com.qihui.redress.console.pledge;

import com.qihui.redress.console.Moments;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.pledge.Doubt;
import com.qihui.redress.conversation.pledge.Pledge;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.shared.FieldError;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The promises that go with what is being written. What sounds like one is offered with the moment
 * it names, and is one only when somebody says so; what was waved away is not offered again (R42).
 */
public class PledgeBox extends Div {

    private final PledgeReader reader;
    private final Moments moments;
    private final Div offers = new Div();
    private final Div rows = new Div();
    private final List<PledgeFields> fields = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();
    private Runnable changed = () -> {};
    private boolean offering = true;
    private @Nullable TextArea watched;

    public PledgeBox(PledgeReader reader, Moments moments) {
        this.reader = reader;
        this.moments = moments;
        addClassName("pledges");
        offers.addClassName("pledge-offers");
        offers.getElement().setAttribute("aria-live", "polite");
        add(offers, rows);
    }

    /** Offers what is recognised in it as it is typed. */
    public PledgeBox watch(TextArea text) {
        text.addValueChangeListener(
                change -> {
                    watched = text;
                    offer(change.getValue());
                });
        return this;
    }

    /** Called when a promise was added or dropped. */
    public PledgeBox whenChanged(Runnable listener) {
        changed = listener;
        return this;
    }

    /**
     * Whether what is written goes to somebody to whom something can be promised. Meanwhile what
     * was promised to somebody else waits, unread.
     */
    public void offering(boolean on) {
        offering = on;
        setVisible(on);
        offer(watched == null ? "" : watched.getValue());
    }

    /** One that nobody recognised. */
    public void begin() {
        row().begin();
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public void clear() {
        fields.clear();
        settled.clear();
        rows.removeAll();
        offers.removeAll();
        changed.run();
    }

    /** Each with its time; empty when one of them is not filled in, which it shows. */
    public Optional<List<MakePromise>> read() {
        if (!offering) {
            return Optional.of(List.of());
        }
        List<Optional<MakePromise>> all = fields.stream().map(PledgeFields::read).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** What the desk does not take: one of the times, or else the words they go with. */
    public void show(FieldError wrong, TextArea words) {
        String why = getTranslation("error." + wrong.code(), wrong.args().toArray());
        if (wrong.field().equals("dueAt")) {
            failDue(why);
        } else {
            words.setErrorMessage(why);
            words.setInvalid(true);
        }
    }

    private void failDue(String why) {
        fields.stream()
                .filter(one -> one.read().filter(made -> isPast(made.dueAt())).isPresent())
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .ifPresent(one -> one.failDue(why));
    }

    private boolean isPast(Instant due) {
        return !due.isAfter(moments.instant(moments.now()));
    }

    private void offer(String text) {
        offers.removeAll();
        if (!offering) {
            return;
        }
        reader.find(text, moments.instant(moments.now())).stream()
                .filter(one -> !settled.contains(one.words()))
                .forEach(one -> offers.add(line(one)));
    }

    private Div line(Pledge pledge) {
        Span what = new Span(getTranslation("pledge.sounds", pledge.words()));
        what.addClassName("what");
        Span when = new Span(when(pledge));
        when.addClassNames("small", pledge.isDated() ? "quiet" : "doubt");
        Div words = new Div(what, when);
        Div line = new Div();
        line.addClassName("pledge-offer");
        Button yes =
                new Button(
                        getTranslation(pledge.isDated() ? "pledge.confirm" : "pledge.date"),
                        click -> take(pledge, line));
        yes.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button no =
                new Button(
                        getTranslation("pledge.ignore"),
                        click -> {
                            settle(pledge, line);
                            backToTheText();
                        });
        no.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        line.add(words, yes, no);
        return line;
    }

    private String when(Pledge pledge) {
        Instant due = pledge.dueAt();
        if (due == null) {
            Doubt doubt = Objects.requireNonNullElse(pledge.doubt(), Doubt.NO_TIME);
            return getTranslation("pledge.doubt." + doubt);
        }
        String way = getTranslation("pledge.way." + pledge.way());
        return getTranslation(
                pledge.provisional() ? "pledge.until.provisional" : "pledge.until",
                moments.until(due, getLocale()),
                way);
    }

    private void take(Pledge pledge, Div line) {
        settle(pledge, line);
        row().take(pledge, moments.zone());
        if (pledge.isDated()) {
            backToTheText();
        }
    }

    private void settle(Pledge pledge, Div line) {
        settled.add(pledge.words());
        offers.remove(line);
    }

    /** The button that was pressed is gone, and with it the cursor of whoever uses no mouse. */
    private void backToTheText() {
        if (watched != null) {
            watched.focus();
        }
    }

    private PledgeFields row() {
        PledgeFields row = new PledgeFields(moments, this::drop);
        fields.add(row);
        rows.add(row);
        changed.run();
        return row;
    }

    private void drop(PledgeFields row) {
        fields.remove(row);
        rows.remove(row);
        changed.run();
    }
}
