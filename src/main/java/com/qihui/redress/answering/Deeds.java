package com.qihui.redress.answering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is done along with an answer: each act once, none that undoes another, in the order in which
 * they are done (E8).
 */
public final class Deeds {

    public static final Deeds NONE = new Deeds(List.of());

    /** Under which errors about them are told. */
    public static final String FIELD = "deeds";

    private final List<Deed> all;

    private Deeds(List<Deed> all) {
        this.all = all.stream().sorted(Comparator.comparing(Deed::act)).toList();
    }

    /** Of those that exclude each other the later one counts. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Deeds of(List<Deed> all) {
        Deeds deeds = NONE;
        for (Deed deed : all) {
            deeds = deeds.with(deed);
        }
        return deeds;
    }

    public static Deeds of(Deed... all) {
        return of(List.of(all));
    }

    @JsonValue
    public List<Deed> all() {
        return all;
    }

    public List<Act> acts() {
        return all.stream().map(Deed::act).toList();
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    /** In place of whatever it excludes. */
    public Deeds with(Deed deed) {
        List<Deed> more = new ArrayList<>(all);
        more.removeIf(other -> deed.act().excludes(other.act()));
        more.add(deed);
        return new Deeds(more);
    }

    public Deeds and(Deeds later) {
        Deeds both = this;
        for (Deed deed : later.all) {
            both = both.with(deed);
        }
        return both;
    }

    public Deeds without(Act act) {
        return new Deeds(all.stream().filter(deed -> deed.act() != act).toList());
    }

    /** Those that can be done along with words to them. */
    public Deeds fitting(MessageThread to) {
        return new Deeds(all.stream().filter(deed -> deed.act().fits(to)).toList());
    }

    /** As they are chosen from a reply for one complaint, with its facts in their words' places. */
    public Deeds chosen(CannedReply reply, UnaryOperator<String> filled) {
        return new Deeds(all.stream().map(deed -> deed.with(filled).from(reply.name())).toList());
    }

    /**
     * What is wrong with them.
     *
     * @param to whom the words are for; null where that may be anybody
     */
    public List<FieldError> faults(@Nullable MessageThread to) {
        List<FieldError> wrong = new ArrayList<>();
        all.stream().map(Deed::fault).flatMap(Optional::stream).forEach(wrong::add);
        List<MessageThread> threads =
                to == null
                        ? List.of(
                                MessageThread.COMPLAINANT,
                                MessageThread.MERCHANT,
                                MessageThread.INTERNAL)
                        : List.of(to);
        if (!acts().stream().allMatch(act -> threads.stream().allMatch(act::fits))) {
            wrong.add(FieldError.of(FIELD, "deed_thread"));
        }
        return wrong;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deeds deeds && deeds.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
