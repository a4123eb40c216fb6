package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;

/** Keeps in the browser what is typed and for whom, until it is sent. */
@JsModule("./components/draft.ts")
public class Draft extends Span {

    private final TextArea text;

    /**
     * @param name what it is kept under; another writer has another
     * @param address the part that carries for whom it is, as {@code data-to}
     * @param words what the browser says once it is kept
     */
    public Draft(TextArea text, String name, Component address, String words) {
        this.text = text;
        addClassNames("quiet", "small");
        text.addAttachListener(
                attached ->
                        text.getElement()
                                .executeJs(
                                        "window.redressDraft.keep(this, $0, $1, $2, $3)",
                                        name,
                                        getElement(),
                                        address.getElement(),
                                        words));
    }

    /**
     * @param listener told for whom it was, and what
     */
    public void onFound(BiConsumer<String, String> listener) {
        text.getElement()
                .addEventListener(
                        "draft-found",
                        found ->
                                listener.accept(
                                        found.getEventData().getString("event.detail.to"),
                                        found.getEventData().getString("event.detail.text")))
                .addEventData("event.detail.to")
                .addEventData("event.detail.text");
    }

    /** At once, since it is for somebody else now. */
    public void addressChanged() {
        text.getElement().executeJs("window.redressDraft.save(this)");
    }
}
