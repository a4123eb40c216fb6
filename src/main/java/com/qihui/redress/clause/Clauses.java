package com.qihui.redress.clause;

import com.qihui.redress.shared.NotFound;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The clause library: versions are added, never changed, so that what was cited stays (R7, R40).
 */
@Service
public class Clauses {

    /** More of them would be a legal commentary. */
    private static final int SUGGESTED = 5;

    /** Article 6 of a law comes before its article 19. */
    private static final Comparator<Clause> BY_NUMBER =
            Comparator.comparing((Clause clause) -> clause.number().replaceAll("\\d+$", ""))
                    .thenComparing(clause -> clause.number().length())
                    .thenComparing(Clause::number);

    private final ClauseLibrary library;

    Clauses(ClauseLibrary library) {
        this.library = library;
    }

    /**
     * Every version of a clause, the first one first.
     *
     * @throws NotFound when there is no such clause
     */
    public List<Clause> versions(String number) {
        List<Clause> versions = library.all().getOrDefault(number, List.of());
        if (versions.isEmpty()) {
            throw new NotFound("clause", number);
        }
        return versions;
    }

    /** All clauses in force on a day, by number. */
    public List<Clause> inForce(LocalDate day) {
        return library.all().values().stream()
                .flatMap(List::stream)
                .filter(version -> version.holdsOn(day))
                .sorted(Comparator.comparing(Clause::number))
                .toList();
    }

    /**
     * One row a clause, by number: in the version in force on the day, or without a day the last.
     *
     * @param words parts of its number, title, text or product types, all of which must occur
     */
    @PreAuthorize("hasRole('ADMIN')")
    public List<Clause> find(String words, @Nullable LocalDate day) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return library.all().values().stream()
                .flatMap(versions -> shown(versions, day).stream())
                .filter(clause -> wanted.stream().allMatch(clause::mentions))
                .sorted(BY_NUMBER)
                .toList();
    }

    private static Optional<Clause> shown(List<Clause> versions, @Nullable LocalDate day) {
        return day == null
                ? Optional.of(versions.get(versions.size() - 1))
                : versions.stream().filter(version -> version.holdsOn(day)).findFirst();
    }

    /** Those that fit, the closest first, in the version in force on the day asked for. */
    public List<Clause> fitting(ClauseQuery query) {
        return library.all().values().stream()
                .flatMap(List::stream)
                .filter(clause -> clause.narrowness() > 0 && clause.holdsOn(query.day()))
                .filter(clause -> clause.fits(query))
                .sorted(
                        Comparator.comparing(Clause::narrowness)
                                .reversed()
                                .thenComparing(Clause::number))
                .limit(SUGGESTED)
                .toList();
    }
}
