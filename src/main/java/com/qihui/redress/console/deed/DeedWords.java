package com.qihui.redress.console.deed;

import com.qihui.redress.answering.Act;
import com.qihui.redress.answering.Deed;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.Term;
import java.util.List;

/** What an answer does besides, in its reader's words. */
public final class DeedWords {

    private final Say labels;

    /** A label in the reader's language. */
    @FunctionalInterface
    public interface Say {

        String say(String key, Object... places);
    }

    public DeedWords(Say labels) {
        this.labels = labels;
    }

    /** Each with what it is about: {@code 优先级改为「紧急」}. */
    public List<String> of(Deeds deeds) {
        return deeds.all().stream().map(this::of).toList();
    }

    public String of(Deed deed) {
        return switch (deed.act()) {
            case PROMISE ->
                    labels.say(
                            "deed.what.PROMISE",
                            deed.term().map(this::of).orElse(deed.value()),
                            deed.words());
            case NOTE -> labels.say("deed.what.NOTE", deed.words());
            case CATEGORY, PRIORITY, TEAM ->
                    labels.say("deed.what." + deed.act(), labels.say("option." + deed.value()));
            default -> of(deed.act());
        };
    }

    /** The act alone. */
    public String of(Act act) {
        return labels.say("deed." + act);
    }

    private String of(Term term) {
        return labels.say("deed.term." + term.unit(), Integer.toString(term.amount()));
    }
}
