package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The lines of a {@link RowList} on the page, brought in step with what they should show. */
class RowLines<T> {

    /** The head of the list comes before its lines. */
    private static final int FIRST = 1;

    private static final class Line<T> {
        private final Div place = new Div();
        private T item;

        private Line(T item) {
            this.item = item;
        }
    }

    private final Element parent;
    private final Function<T, Object> key;
    private final List<Function<T, Component>> cells;
    private final Map<Object, Line<T>> byKey = new LinkedHashMap<>();
    private Function<T, String> address = item -> "";
    private long lastId;

    RowLines(Element parent, Function<T, Object> key, List<Function<T, Component>> cells) {
        this.parent = parent;
        this.key = key;
        this.cells = cells;
    }

    void leadTo(Function<T, String> addressOf) {
        address = addressOf;
    }

    List<T> items() {
        return byKey.values().stream().map(line -> line.item).toList();
    }

    Optional<T> withId(String id) {
        return byKey.values().stream()
                .filter(line -> line.place.getId().equals(Optional.of(id)))
                .map(line -> line.item)
                .findFirst();
    }

    void clear() {
        byKey.values().forEach(line -> line.place.getElement().removeFromParent());
        byKey.clear();
    }

    /** Draws again only what is not equal, moves only what stands elsewhere. */
    void show(List<T> items) {
        Set<Object> wanted = new HashSet<>(items.stream().map(key).toList());
        byKey.entrySet()
                .removeIf(
                        entry -> {
                            boolean gone = !wanted.contains(entry.getKey());
                            if (gone) {
                                entry.getValue().place.getElement().removeFromParent();
                            }
                            return gone;
                        });
        List<Line<T>> lines = items.stream().map(this::lineOf).toList();
        for (int i = 0; i < lines.size(); i++) {
            Element line = lines.get(i).place.getElement();
            if (FIRST + i >= parent.getChildCount() || !parent.getChild(FIRST + i).equals(line)) {
                line.removeFromParent();
                parent.insertChild(FIRST + i, line);
            }
        }
        byKey.clear();
        lines.forEach(line -> byKey.put(key.apply(line.item), line));
    }

    void append(List<T> items) {
        List<T> all = new ArrayList<>(items());
        items.stream().filter(item -> !byKey.containsKey(key.apply(item))).forEach(all::add);
        show(all);
    }

    void update(T item) {
        if (byKey.containsKey(key.apply(item))) {
            lineOf(item);
        }
    }

    private Line<T> lineOf(T item) {
        Line<T> known = byKey.get(key.apply(item));
        if (known == null) {
            Line<T> line = new Line<>(item);
            line.place.addClassName("row");
            line.place.setId("row-" + lastId++);
            line.place.getElement().setAttribute("role", "listitem").setAttribute("tabindex", "-1");
            fill(line, item);
            return line;
        }
        if (!known.item.equals(item)) {
            fill(known, item);
            parent.callJsFunction("flash", known.place.getId().orElseThrow());
        }
        return known;
    }

    private void fill(Line<T> line, T item) {
        line.item = item;
        line.place.removeAll();
        cells.forEach(cell -> line.place.add(cell.apply(item)));
        line.place.getElement().setAttribute("data-href", address.apply(item));
    }
}
