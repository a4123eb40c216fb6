package com.qihui.redress.console.component;

import com.qihui.redress.shared.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A keyset-paged list: it loads the next page when its end comes into sight, is walked with J, K
 * and Enter, and takes changes row by row. A grid would ask by offset, which a moving inbox cannot
 * answer.
 *
 * @param <T> what a row shows; a row whose value stays equal is not drawn again
 */
@Tag("redress-rows")
@JsModule("./components/redress-rows.ts")
public class RowList<T> extends Component implements HasStyle {

    private final Function<@Nullable String, Page<T>> loader;
    private final Function<T, Object> key;
    private final Div head = new Div();
    private final List<String> widths = new ArrayList<>();
    private final List<Function<T, Component>> cells = new ArrayList<>();
    private final RowLines<T> lines;
    private @Nullable Component empty;
    private @Nullable String next;
    private @Nullable Object selected;

    /**
     * @param key what a row is known by while its content changes
     * @param loader gives the page after a mark, the first for null
     */
    public RowList(Function<T, Object> key, Function<@Nullable String, Page<T>> loader) {
        this.key = key;
        this.loader = loader;
        head.addClassName("rows-head");
        head.getElement().setAttribute("slot", "head").setAttribute("aria-hidden", "true");
        getElement().appendChild(head.getElement());
        lines = new RowLines<>(getElement(), key, cells);
        getElement().addEventListener("rows-more", event -> loadMore());
        listen("rows-select", item -> selected = key.apply(item));
    }

    /** A column; its width is one of CSS grid, such as {@code 112px} or {@code 1fr}. */
    public RowList<T> column(String header, String width, Function<T, Component> cell) {
        add(new Span(header), width, cell);
        return this;
    }

    /** A column of numbers or times, which stand at its right. */
    public RowList<T> columnAtEnd(String header, String width, Function<T, Component> cell) {
        Span name = new Span(header);
        name.addClassName("end");
        add(
                name,
                width,
                item -> {
                    Component content = cell.apply(item);
                    content.addClassName("end");
                    return content;
                });
        return this;
    }

    /** Shown instead of rows when there are none. */
    public RowList<T> whenEmpty(Component component) {
        component.getElement().setAttribute("slot", "empty");
        if (empty != null) {
            empty.getElement().removeFromParent();
        }
        empty = component;
        return this;
    }

    /** Where a row leads, so that a middle click opens it in a tab of its own. */
    public RowList<T> leadsTo(Function<T, String> address) {
        lines.leadTo(address);
        return this;
    }

    /** Called with a row that was clicked, or entered with the keyboard. */
    public RowList<T> onOpen(Consumer<T> listener) {
        listen("rows-open", listener);
        return this;
    }

    /** Starts from the first page, for another view or filter. */
    public void load() {
        lines.clear();
        selected = null;
        Page<T> page = loader.apply(null);
        lines.show(page.items());
        endsAt(page.next());
    }

    /** Asks again for as much as is shown, and changes only the rows that did. */
    public void refresh() {
        int shown = lines.items().size();
        List<T> items = new ArrayList<>();
        String mark = null;
        do {
            Page<T> page = loader.apply(mark);
            items.addAll(page.items());
            mark = page.next();
        } while (mark != null && items.size() < shown);
        lines.show(items);
        endsAt(mark);
    }

    /** Draws one row anew where it stands; a row that is not shown stays so. */
    public void update(T item) {
        lines.update(item);
    }

    public Optional<T> selected() {
        return items().stream().filter(item -> key.apply(item).equals(selected)).findFirst();
    }

    /** What is loaded so far, in order. */
    public List<T> items() {
        return lines.items();
    }

    private void add(Span header, String width, Function<T, Component> cell) {
        widths.add(width.endsWith("fr") ? "minmax(0, " + width + ")" : width);
        cells.add(cell);
        head.add(header);
        getStyle().set("--columns", String.join(" ", widths));
    }

    private void loadMore() {
        if (next != null) {
            Page<T> page = loader.apply(next);
            lines.append(page.items());
            endsAt(page.next());
        }
    }

    private void endsAt(@Nullable String mark) {
        next = mark;
        getElement().setProperty("more", mark != null);
        if (empty != null) {
            if (lines.items().isEmpty()) {
                getElement().appendChild(empty.getElement());
            } else {
                empty.getElement().removeFromParent();
            }
        }
    }

    private void listen(String event, Consumer<T> listener) {
        getElement()
                .addEventListener(
                        event,
                        told ->
                                lines.withId(told.getEventData().getString("event.detail"))
                                        .ifPresent(listener))
                .addEventData("event.detail");
    }
}
