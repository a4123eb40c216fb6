package com.qihui.redress.console.ticket;

import com.qihui.redress.answering.Deeds;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.console.component.SlashMenu;
import com.qihui.redress.console.component.SlashMenu.Choice;
import com.qihui.redress.console.component.SlashMenu.Wanted;
import com.qihui.redress.console.deed.DeedWords;
import com.qihui.redress.console.ticket.AnswerGestures.Filled;
import com.qihui.redress.conversation.MessageThread;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can be put into an answer: what is often said, and the clauses in the version in force when
 * the order was made, in the language of whoever complains (E8, R28).
 */
class AnswerSources {

    static final String REPLIES = "replies";
    static final String CLAUSES = "clauses";

    private static final int MOST = 8;

    private final AnswerGestures gestures;
    private final Wording wording;
    private final DeedWords deeds;
    private final Map<String, Deeds> offered = new HashMap<>();
    private TicketFile file;

    AnswerSources(TicketFile file, AnswerGestures gestures, Wording wording) {
        this.file = file;
        this.gestures = gestures;
        this.wording = wording;
        this.deeds = new DeedWords(wording::say);
    }

    void show(TicketFile file) {
        this.file = file;
    }

    /**
     * Opens at the field by typing {@code /}, and in a note by {@code @}.
     *
     * @param to whom the words are for, asked each time
     */
    SlashMenu menu(TextArea field, Supplier<MessageThread> to, NoteCalls calls) {
        return menu(
                field,
                wanted -> find(wanted, to.get()),
                words -> to.get() == MessageThread.INTERNAL ? calls.find(words) : List.of());
    }

    /** As {@link #menu(TextArea, Supplier, NoteCalls)}, where nothing is done along with words. */
    SlashMenu menuOfWords(TextArea field, MessageThread to) {
        return menu(
                field,
                wanted ->
                        find(wanted, to).stream()
                                .map(
                                        one ->
                                                new Choice(
                                                        one.group(),
                                                        one.name(),
                                                        one.hint(),
                                                        one.text()))
                                .toList(),
                words -> List.of());
    }

    private SlashMenu menu(
            TextArea field,
            Function<Wanted, List<Choice>> find,
            Function<String, List<Choice>> call) {
        return new SlashMenu(
                field,
                wanted -> wanted.isCall() ? call.apply(wanted.words()) : find.apply(wanted),
                Map.of(
                        "title", wording.say("slash.title"),
                        "none", wording.say("slash.none"),
                        "keys", wording.say("slash.keys"),
                        "also", wording.say("slash.also"),
                        "only", wording.say("slash.only")));
    }

    private List<Choice> find(Wanted wanted, MessageThread to) {
        List<Choice> found = new ArrayList<>();
        if (!wanted.kind().equals(CLAUSES)) {
            gestures.replies(file.ticket().number(), wanted.words(), to).stream()
                    .map(this::reply)
                    .forEach(found::add);
        }
        if (!wanted.kind().equals(REPLIES)) {
            clauses(wanted.words()).map(this::clause).forEach(found::add);
        }
        return found;
    }

    /** What is done along with something that was offered. */
    Deeds deeds(String key) {
        return offered.getOrDefault(key, Deeds.NONE);
    }

    private Choice reply(Filled filled) {
        String key = Long.toString(filled.reply().id());
        offered.put(key, filled.deeds());
        boolean own = !filled.reply().isShared();
        String hint =
                filled.reply().category() == null
                        ? wording.say("reply.category.any")
                        : wording.option(filled.reply().category());
        return new SlashMenu.Choice(
                wording.say("slash.replies"),
                filled.reply().name(),
                own ? wording.say("reply.own") : hint,
                filled.text(),
                deeds.of(filled.deeds()),
                key);
    }

    /** Those the complaint rests on come first. */
    private Stream<Clause> clauses(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        Set<Clause> all = new LinkedHashSet<>(file.statement().basis());
        all.addAll(file.citable());
        return all.stream()
                .filter(
                        clause ->
                                (clause.number() + clause.title())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                .limit(MOST);
    }

    private Choice clause(Clause clause) {
        return new SlashMenu.Choice(
                wording.say("slash.clauses"),
                clause.number(),
                clause.title(),
                wording.sayIn(
                        file.filing().complainant().reads(),
                        "answer.clause",
                        clause.number(),
                        clause.title(),
                        clause.inForceFrom().toString(),
                        clause.text()));
    }
}
