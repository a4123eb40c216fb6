package com.qihui.redress.clause;

import static com.qihui.schema.Tables.CLAUSE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.Words;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.SubCause;
import com.qihui.schema.tables.records.ClauseRecord;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The clause library: versions are added, never changed, so that what was cited stays (R7, R40).
 */
@Service
@Validated
public class Clauses {

    /** More of them would be a legal commentary. */
    private static final int SUGGESTED = 5;

    /** Article 6 of a law comes before its article 19. */
    private static final Comparator<Clause> BY_NUMBER =
            Comparator.comparing((Clause clause) -> clause.number().replaceAll("\\d+$", ""))
                    .thenComparing(clause -> clause.number().length())
                    .thenComparing(Clause::number);

    private final DSLContext db;
    private final Clock clock;
    private volatile @Nullable Library library;

    Clauses(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Adds a version; the one before ends the day before it begins.
     *
     * @throws RuleViolation when it ends before it begins, or begins no later than the one before
     * @throws Conflict when somebody else added one at the same time
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public Clause add(@Valid AddClause command, Actor by) {
        return keep(command, by.name());
    }

    /**
     * Adds the first version of a clause.
     *
     * @throws RuleViolation when the number is taken: then it is a version of what is there
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public Clause open(@Valid AddClause command, Actor by) {
        if (latest(command.number()).isPresent()) {
            throw RuleViolation.of("number", "clause_number_taken");
        }
        return keep(command, by.name());
    }

    Clause keep(AddClause command, String by) {
        LocalDate until = command.inForceTo();
        if (until != null && until.isBefore(command.inForceFrom())) {
            throw RuleViolation.of("inForceTo", "ends_before_it_begins");
        }
        Optional<Clause> latest = latest(command.number());
        if (latest.isPresent() && !command.inForceFrom().isAfter(latest.get().inForceFrom())) {
            throw RuleViolation.of("inForceFrom", "begins_before_its_predecessor");
        }
        ClauseRecord row = db.newRecord(CLAUSE);
        row.setNumber(command.number());
        row.setVersionNo(latest.map(Clause::version).orElse(0) + 1);
        row.setTitle(command.title());
        row.setText(command.text());
        row.setInForceFrom(command.inForceFrom());
        row.setInForceTo(until);
        row.setProductTypes(Words.join(command.productTypes()));
        row.setCategories(Words.join(command.categories()));
        row.setSubCauses(Words.join(command.subCauses()));
        row.setDemands(Words.join(command.demands()));
        row.setMinorsOnly(command.minorsOnly());
        row.setAddedBy(by);
        row.setAddedAt(clock.instant());
        try {
            row.insert();
        } catch (DataIntegrityViolationException | IntegrityConstraintViolationException e) {
            throw new Conflict("changed_meanwhile", null);
        }
        return clause(row, null);
    }

    /**
     * Every version of a clause, the first one first.
     *
     * @throws NotFound when there is no such clause
     */
    public List<Clause> versions(String number) {
        List<Clause> versions = all().getOrDefault(number, List.of());
        if (versions.isEmpty()) {
            throw new NotFound("clause", number);
        }
        return versions;
    }

    /** All clauses in force on a day, by number. */
    public List<Clause> inForce(LocalDate day) {
        return all().values().stream()
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
        return all().values().stream()
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
        return inForce(query.day()).stream()
                .filter(clause -> clause.narrowness() > 0 && clause.fits(query))
                .sorted(Comparator.comparing(Clause::narrowness).reversed())
                .limit(SUGGESTED)
                .toList();
    }

    private Optional<Clause> latest(String number) {
        List<Clause> versions = all().getOrDefault(number, List.of());
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1));
    }

    /** Nothing is ever changed, so the newest row tells whether anything came since. */
    private Map<String, List<Clause>> all() {
        Library now = library;
        Long newest = db.select(DSL.max(CLAUSE.ID)).from(CLAUSE).fetchSingle().value1();
        if (now == null || !Objects.equals(now.newest(), newest)) {
            now = new Library(newest, read());
            library = now;
        }
        return now.clauses();
    }

    private record Library(@Nullable Long newest, Map<String, List<Clause>> clauses) {}

    private Map<String, List<Clause>> read() {
        return db
                .selectFrom(CLAUSE)
                .orderBy(CLAUSE.NUMBER, CLAUSE.VERSION_NO)
                .fetchGroups(CLAUSE.NUMBER)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> closed(entry.getValue())));
    }

    /** A version ends where the next begins. */
    private static List<Clause> closed(List<ClauseRecord> rows) {
        Clause[] versions = new Clause[rows.size()];
        LocalDate next = null;
        for (int i = rows.size() - 1; i >= 0; i--) {
            versions[i] = clause(rows.get(i), next == null ? null : next.minusDays(1));
            next = versions[i].inForceFrom();
        }
        return List.of(versions);
    }

    private static Clause clause(ClauseRecord row, @Nullable LocalDate replaced) {
        LocalDate until = row.getInForceTo();
        return new Clause(
                row.getNumber(),
                row.getVersionNo(),
                row.getTitle(),
                row.getText(),
                row.getInForceFrom(),
                until == null || (replaced != null && replaced.isBefore(until)) ? replaced : until,
                Words.list(row.getProductTypes()),
                Words.enums(Category.class, row.getCategories()),
                Words.enums(SubCause.class, row.getSubCauses()),
                Words.enums(DemandType.class, row.getDemands()),
                Objects.requireNonNull(row.getMinorsOnly()),
                row.getAddedBy(),
                row.getAddedAt());
    }
}
