package com.qihui.redress.clause;

import static com.qihui.schema.Tables.CLAUSE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.Words;
import com.qihui.schema.tables.records.ClauseRecord;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Where an administrator adds to the clause library (R7). */
@Service
@Validated
public class ClauseDesk {

    private final DSLContext db;
    private final ClauseLibrary library;
    private final Clock clock;

    ClauseDesk(DSLContext db, ClauseLibrary library, Clock clock) {
        this.db = db;
        this.library = library;
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
        if (library.latest(command.number()).isPresent()) {
            throw RuleViolation.of("number", "clause_number_taken");
        }
        return keep(command, by.name());
    }

    /** Within a transaction. */
    Clause keep(AddClause command, String by) {
        LocalDate until = command.inForceTo();
        if (until != null && until.isBefore(command.inForceFrom())) {
            throw RuleViolation.of("inForceTo", "ends_before_it_begins");
        }
        Optional<Clause> latest = library.latest(command.number());
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
        library.changing();
        return ClauseLibrary.clause(row, null);
    }
}
