package com.qihui.redress.notification;

import static com.qihui.schema.Tables.ACCOUNT;

import com.qihui.redress.account.Role;
import com.qihui.redress.sla.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who is meant when a step tells the agent, the lead, the manager or the director (E7). A manager
 * of a team leads it, a manager of none is over all; directors are named by the settings. Where
 * nobody is of one rank, the next above is told instead.
 */
@Component
class Recipients {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 50;

    private record Person(long id, String username, Role role, @Nullable String team) {}

    private record Known(List<Person> people, Instant askedAt) {}

    private final DSLContext db;
    private final Clock clock;
    private final Set<String> directors;
    private volatile @Nullable Known known;

    Recipients(
            DSLContext db,
            Clock clock,
            @Value("${redress.notices.directors:}") Set<String> directors) {
        this.db = db;
        this.clock = clock;
        this.directors = Set.copyOf(directors);
    }

    /**
     * @param assignees who works on the ticket
     * @param team of the ticket
     */
    Collection<Long> of(Told told, Collection<Long> assignees, String team) {
        if (told == Told.NOBODY) {
            return Set.of();
        }
        if (told == Told.AGENT && !assignees.isEmpty()) {
            return assignees;
        }
        for (Told rank : Told.values()) {
            Set<Long> people = rank.compareTo(told) < 0 ? Set.of() : of(rank, team);
            if (!people.isEmpty()) {
                return people;
            }
        }
        return ids(person -> person.role() == Role.MANAGER);
    }

    private Set<Long> of(Told rank, String team) {
        return switch (rank) {
            case NOBODY -> Set.of();
            case AGENT -> ids(one -> one.role() == Role.AGENT && team.equals(one.team()));
            case LEAD -> ids(one -> one.role() == Role.MANAGER && team.equals(one.team()));
            case MANAGER ->
                    ids(
                            one ->
                                    one.role() == Role.MANAGER
                                            && (one.team() == null || one.team().isEmpty()));
            case DIRECTOR -> ids(one -> directors.contains(one.username()));
        };
    }

    private Set<Long> ids(Predicate<Person> which) {
        return people().stream()
                .filter(which)
                .limit(MOST)
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** Asked of the database now and then, not for each alarm. */
    private List<Person> people() {
        Instant now = clock.instant();
        Known last = known;
        if (last != null && Duration.between(last.askedAt(), now).abs().compareTo(FRESH) < 0) {
            return last.people();
        }
        List<Person> people =
                db.select(ACCOUNT.ID, ACCOUNT.USERNAME, ACCOUNT.ROLE, ACCOUNT.TEAM)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ACTIVE.isTrue())
                        .and(
                                ACCOUNT.ROLE.in(
                                        Role.AGENT.name(), Role.MANAGER.name(), Role.ADMIN.name()))
                        .orderBy(ACCOUNT.ID)
                        .fetch(
                                row ->
                                        new Person(
                                                row.value1(),
                                                row.value2(),
                                                Role.valueOf(row.value3()),
                                                row.value4()));
        known = new Known(people, now);
        return people;
    }
}
