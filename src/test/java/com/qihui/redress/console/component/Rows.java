package com.qihui.redress.console.component;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of the page that is open, as a person reads, scrolls and clicks it. */
public final class Rows {

    private Rows() {}

    /** The one list to be seen. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static <T> RowList<T> shown() {
        return _get(RowList.class);
    }

    /** What its first page holds, or as many as were scrolled to. */
    public static <T> List<T> items() {
        return Rows.<T>shown().items();
    }

    /** To the end of it, page by page. */
    public static <T> List<T> all() {
        while (isThereMore()) {
            more();
        }
        return items();
    }

    public static boolean isThereMore() {
        return shown().getElement().getProperty("more", false);
    }

    public static void more() {
        _fireDomEvent(shown(), "rows-more");
    }

    /** What can be read in the row that says this. */
    public static Element saying(String text) {
        return shown().getElement()
                .getChildren()
                .filter(row -> row.getTextRecursively().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row says " + text));
    }

    public static String words() {
        return shown().getElement().getTextRecursively();
    }

    /** The button with these words in the row that says this, or none. */
    public static Optional<Button> button(String text, String words) {
        Element row = saying(text);
        return _find(Button.class, spec -> spec.withText(words)).stream()
                .filter(button -> isWithin(button.getElement(), row))
                .findFirst();
    }

    private static boolean isWithin(@Nullable Element part, Element whole) {
        return part != null && (part.equals(whole) || isWithin(part.getParent(), whole));
    }

    public static boolean say(String text) {
        return words().contains(text);
    }

    /** Clicks the row that says this. */
    public static void open(String text) {
        JsonObject event = Json.createObject();
        event.put("event.detail", saying(text).getAttribute("id"));
        _fireDomEvent(shown(), "rows-open", event);
    }
}
