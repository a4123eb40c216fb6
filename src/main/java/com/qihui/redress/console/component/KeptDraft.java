package com.qihui.redress.console.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;

/**
 * Says that what is typed was kept at the server. Until it was, the browser keeps a copy of its
 * own, so that a lost connection or a closed page loses no word either (E15).
 */
@JsModule("./components/kept-draft.ts")
public class KeptDraft extends Span {

    private final TextArea text;
    private String to = "";

    /** Told of a copy that the server had not kept when its page was left. */
    @FunctionalInterface
    public interface Found {

        /**
         * @param to for whom it was
         * @param typedAt by the server's clock
         */
        void found(String to, String words, Instant typedAt);
    }

    /**
     * @param name what it is kept under; another writer or complaint has another
     */
    public KeptDraft(TextArea text, String name) {
        this.text = text;
        addClassNames("kept-draft", "quiet", "small");
        text.addAttachListener(
                attached ->
                        text.getElement()
                                .executeJs(
                                        "const kept = window.redressKeptDraft;"
                                                + "kept.keep(this, $0); kept.address(this, $1)",
                                        name,
                                        this.to));
    }

    public void onFound(Found listener) {
        text.getElement()
                .addEventListener(
                        "draft-found",
                        found ->
                                listener.found(
                                        found.getEventData().getString("event.detail.to"),
                                        found.getEventData().getString("event.detail.text"),
                                        Instant.ofEpochMilli(
                                                (long)
                                                        found.getEventData()
                                                                .getNumber("event.detail.at"))))
                .addEventData("event.detail.to")
                .addEventData("event.detail.text")
                .addEventData("event.detail.at");
    }

    /** What is typed from now on is for this one. */
    public void address(String to) {
        this.to = to;
        if (text.isAttached()) {
            text.getElement().executeJs("window.redressKeptDraft.address(this, $0)", to);
        }
    }

    /** The server has it; the browser's copy is needed no more. */
    public void kept(String to, String words, String told) {
        setText(told);
        text.getElement()
                .executeJs("window.redressKeptDraft.kept(this, $0, $1)", to, words.hashCode());
    }

    /** It was sent, or given up. */
    public void gone(String to) {
        setText("");
        text.getElement().executeJs("window.redressKeptDraft.gone(this, $0)", to);
    }

    /** As {@link #gone}, of all that is kept under the name, though its fields leave the page. */
    public static void forget(String name) {
        UI.getCurrent().getPage().executeJs("window.redressKeptDraft.forget($0)", name);
    }
}
