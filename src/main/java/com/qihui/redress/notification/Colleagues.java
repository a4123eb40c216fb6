package com.qihui.redress.notification;

import static com.qihui.schema.Tables.ACCOUNT;

import com.qihui.redress.account.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who of the desk can be told something by name: who works on complaints, and nobody else. */
@Service
public class Colleagues {

    private static final Duration FRESH = Duration.ofSeconds(30);

    /** More in one note is no note to anybody. */
    private static final int MOST = 20;

    private record Known(List<Colleague> people, Instant askedAt) {}

    private final DSLContext db;
    private final Clock clock;
    private volatile @Nullable Known known;

    Colleagues(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By their names; asked of the database now and then. */
    public List<Colleague> all() {
        Instant now = clock.instant();
        Known last = known;
        if (last != null && Duration.between(last.askedAt(), now).abs().compareTo(FRESH) < 0) {
            return last.people();
        }
        List<Colleague> people =
                db.select(
                                ACCOUNT.ID,
                                ACCOUNT.USERNAME,
                                ACCOUNT.DISPLAY_NAME,
                                ACCOUNT.AGENT_NO,
                                ACCOUNT.TEAM)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ACTIVE.isTrue())
                        .and(ACCOUNT.ROLE.in(Role.AGENT.name(), Role.MANAGER.name()))
                        .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                        .fetch(
                                row ->
                                        new Colleague(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5()));
        known = new Known(people, now);
        return people;
    }

    /**
     * Who is named with {@code @} in a note, by name, number or user name, each once. Chinese is
     * written without blanks: of names that begin alike the longest is meant. Of people with one
     * name all are.
     */
    public Set<Colleague> named(String note) {
        Set<Colleague> named = new LinkedHashSet<>();
        for (int at = note.indexOf('@'); at >= 0; at = note.indexOf('@', at + 1)) {
            if (at == 0 || !isLatin(note.charAt(at - 1))) {
                named.addAll(longest(note.substring(at + 1), all()));
            }
        }
        return named.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Collection<Colleague> longest(String rest, List<Colleague> people) {
        int longest = 0;
        Set<Colleague> meant = new LinkedHashSet<>();
        for (Colleague one : people) {
            int length = length(rest, one);
            if (length > longest) {
                longest = length;
                meant.clear();
            }
            if (length > 0 && length == longest) {
                meant.add(one);
            }
        }
        return meant;
    }

    /** Of the longest of the ways to call this person that the text begins with; 0 for none. */
    private static int length(String rest, Colleague one) {
        return Stream.of(one.name(), one.agentNo(), one.username())
                .filter(Objects::nonNull)
                .filter(call -> !call.isBlank() && begins(rest, call))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static boolean begins(String rest, String call) {
        boolean begins =
                rest.length() >= call.length()
                        && rest.substring(0, call.length())
                                .toLowerCase(Locale.ROOT)
                                .equals(call.toLowerCase(Locale.ROOT));
        boolean goesOn =
                begins
                        && rest.length() > call.length()
                        && isLatin(call.charAt(call.length() - 1))
                        && isLatin(rest.charAt(call.length()));
        return begins && !goesOn;
    }

    /** Letters and digits that are written in words with blanks between. */
    private static boolean isLatin(char letter) {
        return letter < 128 && (Character.isLetterOrDigit(letter) || letter == '_');
    }
}
