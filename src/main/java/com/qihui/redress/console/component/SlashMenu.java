package com.qihui.redress.console.component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What can be put into a text by typing <code>/</code> and part of its name, and who by typing
 * <code>@</code>: walked with the arrows, taken with Enter (with Shift only its words), left with
 * Escape, with a preview beside it. A place of it that is not filled in is selected, so that typing
 * fills it.
 */
@Tag("redress-slash")
@JsModule("./components/redress-slash.ts")
public class SlashMenu extends Component {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The kind of what is asked for with {@code @}; nothing is shown where there is none. */
    public static final String CALL = "@";

    /** In characters; longer ones name nothing. */
    private static final int LONGEST = 40;

    private int turn;

    /**
     * What is looked for.
     *
     * @param words part of a name; empty for what fits best
     * @param kind of what, as {@link #open} was told; empty for everything
     */
    public record Wanted(String words, String kind) {

        /** Whether it was asked for with {@code @}: somebody, by name. */
        public boolean isCall() {
            return kind.equals(CALL);
        }
    }

    /**
     * Something that can be put in.
     *
     * @param group under which it stands
     * @param hint tells it from others of its name
     * @param text what is put in
     * @param also what is done along with it, in words; taken with Shift it is the words alone
     * @param key by which its taker knows it again; empty where nobody asks
     */
    public record Choice(
            String group, String name, String hint, String text, List<String> also, String key) {

        /** Words and nothing else. */
        public Choice(String group, String name, String hint, String text) {
            this(group, name, hint, text, List.of(), "");
        }
    }

    /**
     * @param find gives what to offer, the best first; a few
     * @param words what the menu says of itself: {@code title}, {@code none}, {@code keys}, {@code
     *     also} and the key that leaves that out, {@code only}
     */
    public SlashMenu(
            TextArea field, Function<Wanted, List<Choice>> find, Map<String, String> words) {
        getElement().setProperty("words", json(words));
        getElement()
                .addEventListener(
                        "slash-find",
                        asked -> {
                            String part = asked.getEventData().getString("event.detail.words");
                            String kind = asked.getEventData().getString("event.detail.kind");
                            offer(
                                    part,
                                    part.length() > LONGEST
                                            ? List.of()
                                            : find.apply(new Wanted(part, kind)));
                        })
                .addEventData("event.detail.words")
                .addEventData("event.detail.kind");
        field.addAttachListener(
                attached -> getElement().executeJs("this.watch($0)", field.getElement()));
    }

    /** Told the key of what was taken together with what is done along with it. */
    public void onTaken(Consumer<String> listener) {
        getElement()
                .addEventListener(
                        "slash-taken",
                        taken ->
                                listener.accept(taken.getEventData().getString("event.detail.key")))
                .addEventData("event.detail.key");
    }

    /** As if somebody had typed the sign, for what is of this kind alone. */
    public void open(String kind) {
        getElement().executeJs("this.open($0)", kind);
    }

    /** Counted, or the same answer to the same question would be no news to the browser. */
    private void offer(String words, List<Choice> choices) {
        turn++;
        getElement()
                .setProperty(
                        "offer", json(Map.of("turn", turn, "words", words, "choices", choices)));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
