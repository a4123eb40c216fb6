package com.qihui.redress.console.manager;

import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Grain;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.shared.RuleViolation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the board is about; every choice is an address of its own. */
class BoardFilterBar extends Div {

    /** 0 stands for days of one's own choice. */
    private static final List<Integer> DAYS = List.of(1, 7, 30, 90, 366, 0);

    private final BoardWords words;
    private final Consumer<BoardAddress> go;
    private final Select<Integer> days = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final Select<Grain> grain = new Select<>();
    private final Map<Dimension, ComboBox<String>> values = new EnumMap<>(Dimension.class);
    private final Button clear;
    private BoardAddress shown = BoardAddress.USUAL;
    private boolean showing;

    /**
     * @param choices what there is to choose from
     * @param go called with what was chosen
     */
    BoardFilterBar(
            BoardWords words, Map<Dimension, List<String>> choices, Consumer<BoardAddress> go) {
        this.words = words;
        this.go = go;
        addClassNames("filters", "board-filters");
        days.setItems(DAYS);
        days.setItemLabelGenerator(
                one -> words.say(one == 0 ? "dashboard.days.own" : "dashboard.days." + one));
        days.setAriaLabel(words.say("dashboard.period"));
        days.addValueChangeListener(change -> chooseDays(change.getValue()));
        grain.setItems(Grain.values());
        grain.setItemLabelGenerator(one -> words.say("dashboard.grain." + one));
        grain.setAriaLabel(words.say("dashboard.grain"));
        grain.addValueChangeListener(change -> choose(shown.with(change.getValue())));
        for (DatePicker date : List.of(from, to)) {
            date.setLocale(getLocale());
            date.addValueChangeListener(change -> chooseDates());
        }
        from.setAriaLabel(words.say("dashboard.from"));
        to.setAriaLabel(words.say("dashboard.to"));
        from.setPlaceholder(words.say("dashboard.from"));
        to.setPlaceholder(words.say("dashboard.to"));
        add(days, from, to, grain);
        choices.forEach((dimension, all) -> add(value(dimension, all)));
        clear =
                new Button(
                        words.say("inbox.filter.clear"),
                        click -> choose(shown.with(BoardFilter.NONE)));
        clear.addThemeName("tertiary");
        add(clear);
    }

    void show(BoardAddress address, Period period) {
        shown = address;
        showing = true;
        boolean own = address.from() != null || !DAYS.contains(address.days());
        days.setValue(own ? 0 : address.days());
        from.setVisible(own);
        to.setVisible(own);
        from.setValue(period.first());
        to.setValue(period.last());
        mark(null);
        grain.setValue(address.grain());
        values.forEach((dimension, box) -> box.setValue(address.filter().of(dimension)));
        clear.setVisible(!address.filter().isEmpty());
        showing = false;
    }

    private ComboBox<String> value(Dimension dimension, List<String> all) {
        ComboBox<String> box = new ComboBox<>();
        box.setItems(all);
        box.setItemLabelGenerator(one -> words.value(dimension, one));
        String name = words.say("dashboard.by." + dimension);
        box.setPlaceholder(name);
        box.setAriaLabel(name);
        box.setClearButtonVisible(true);
        box.addValueChangeListener(
                change -> choose(shown.with(shown.filter().with(dimension, change.getValue()))));
        values.put(dimension, box);
        return box;
    }

    private void chooseDays(@Nullable Integer number) {
        if (showing || number == null) {
            return;
        }
        if (number > 0) {
            choose(shown.upToToday(number));
            return;
        }
        from.setVisible(true);
        to.setVisible(true);
        from.focus();
    }

    private void chooseDates() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (showing || first == null || last == null) {
            return;
        }
        try {
            Period period = new Period(first, last);
            choose(shown.between(period.first(), period.last()));
        } catch (RuleViolation wrong) {
            mark(words.say("dashboard.period.wrong", Period.MOST_DAYS));
        }
    }

    private void mark(@Nullable String error) {
        to.setInvalid(error != null);
        to.setErrorMessage(error);
    }

    private void choose(BoardAddress address) {
        if (!showing && !address.equals(shown)) {
            go.accept(address);
        }
    }
}
