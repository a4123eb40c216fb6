package com.qihui.redress.conversation.pledge;

import com.qihui.redress.conversation.pledge.Clauses.Clause;
import com.qihui.redress.conversation.pledge.Timing.Found;
import com.qihui.redress.sla.Calendars;
import com.qihui.redress.sla.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads what Chinese words promise and until when (R42). It offers and never makes a promise; words
 * without a moment get none.
 */
@Component
public class PledgeReader {

    /** No more are offered of one text. */
    public static final int MOST = 5;

    /** In characters; what follows is not read. */
    private static final int READ = 5_000;

    private final Calendars calendars;

    PledgeReader(Calendars calendars) {
        this.calendars = calendars;
    }

    /** What somebody promises in what they are saying, in its order. */
    public List<Pledge> find(String text, Instant saidAt) {
        return find(text, saidAt, calendars.current());
    }

    /** Words that are told to be a promise; the moment they name, or why they name none. */
    public Pledge read(String promise, Instant saidAt) {
        return read(promise, saidAt, calendars.current());
    }

    static List<Pledge> find(String text, Instant saidAt, WorkCalendar calendar) {
        String read = text.substring(0, Math.min(text.length(), READ));
        List<Found> times = Timing.in(Width.narrow(read), new Said(saidAt, calendar));
        List<Pledge> pledges = new ArrayList<>();
        for (Clauses sentence : Clauses.of(read)) {
            List<Pledge> some = new ArrayList<>();
            for (Found time : times) {
                pledge(read, sentence, time).filter(one -> isNew(one, some)).ifPresent(some::add);
            }
            boolean dated = some.stream().anyMatch(one -> one.doubt() != Doubt.VAGUE);
            some.stream().filter(one -> !dated || one.doubt() != Doubt.VAGUE).forEach(pledges::add);
        }
        return List.copyOf(pledges.subList(0, Math.min(pledges.size(), MOST)));
    }

    static Pledge read(String promise, Instant saidAt, WorkCalendar calendar) {
        List<Found> times = Timing.in(Width.narrow(promise), new Said(saidAt, calendar));
        return times.stream()
                .map(Found::reckoned)
                .filter(Reckoned::isDated)
                .findFirst()
                .or(() -> times.stream().map(Found::reckoned).findFirst())
                .orElseGet(() -> Reckoned.doubted(Doubt.NO_TIME))
                .of(cut(promise));
    }

    /** A promise has its time in one clause and what is done in the same one or beside it. */
    private static Optional<Pledge> pledge(String text, Clauses sentence, Found time) {
        List<Clause> all = sentence.all();
        for (int i = 0; i < all.size(); i++) {
            Clause clause = all.get(i);
            if (time.from() < clause.from() || time.from() >= clause.to()) {
                continue;
            }
            if (clause.promises()) {
                return Optional.of(time.reckoned().of(words(text, clause.from(), clause.to())));
            }
            if (clause.denies()) {
                return Optional.empty();
            }
            if (i + 1 < all.size() && all.get(i + 1).promises()) {
                return Optional.of(
                        time.reckoned().of(words(text, clause.from(), all.get(i + 1).to())));
            }
            if (i > 0 && all.get(i - 1).promises()) {
                return Optional.of(
                        time.reckoned().of(words(text, all.get(i - 1).from(), clause.to())));
            }
        }
        return Optional.empty();
    }

    /** The same words promise once, by the first moment that they name. */
    private static boolean isNew(Pledge one, List<Pledge> known) {
        return known.stream().noneMatch(other -> other.words().equals(one.words()));
    }

    private static String words(String text, int from, int to) {
        return cut(text.substring(from, to));
    }

    /** As a promise keeps them, or it would not be known again. */
    private static String cut(String text) {
        String words = text.strip();
        return words.substring(0, Math.min(words.length(), Pledge.LIMIT)).strip();
    }
}
