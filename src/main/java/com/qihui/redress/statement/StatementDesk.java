package com.qihui.redress.statement;

import com.qihui.redress.account.Actor;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.clause.Clauses;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.statement.StatementChange.Kind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk does to statements: corrects the text and chooses what is cited. Every version is
 * kept, with who made it, when and why, and told in the journal (R36, R40).
 */
@Service
public class StatementDesk {

    /** In characters. */
    public static final int TEXT = 4_000;

    /** In characters. */
    public static final int REASON = 500;

    private final Statements statements;
    private final StatementChanges changes;
    private final Clauses clauses;
    private final Filings filings;
    private final Tickets tickets;

    StatementDesk(
            Statements statements,
            StatementChanges changes,
            Clauses clauses,
            Filings filings,
            Tickets tickets) {
        this.statements = statements;
        this.changes = changes;
        this.clauses = clauses;
        this.filings = filings;
        this.tickets = tickets;
    }

    /** The clauses in force when the order was made, by number: those that can be cited. */
    public List<Clause> citable(Ticket ticket) {
        return clauses.inForce(orderDay(ticket));
    }

    /**
     * @param before how often it was changed when the corrector read it ({@link Statement#changes})
     * @throws com.qihui.redress.shared.Conflict when somebody changed it since
     */
    @Transactional
    public void correct(Ticket ticket, int before, String text, String reason, Actor by) {
        requireDesk(by);
        String said = text.strip();
        String why = reason.strip();
        List<FieldError> errors = new ArrayList<>();
        check(errors, "text", said, TEXT);
        check(errors, "reason", why, REASON);
        if (!errors.isEmpty()) {
            throw new RuleViolation(errors);
        }
        List<Correction> earlier = new StatementEdits(changes.of(ticket.id())).corrections();
        if (!earlier.isEmpty() && earlier.get(earlier.size() - 1).text().equals(said)) {
            throw RuleViolation.of("text", "unchanged");
        }
        changes.correct(ticket, before, said, why, by);
        tickets.tell(
                ticket,
                "STATEMENT_CORRECTED",
                by,
                Map.of("version", earlier.size() + 1, "reason", why));
    }

    /**
     * Cites a clause in the version in force when the order was made.
     *
     * @throws RuleViolation when it was not in force then
     */
    @Transactional
    public void cite(Ticket ticket, int before, String number, Actor by) {
        requireDesk(by);
        LocalDate day = orderDay(ticket);
        Clause clause =
                StatementEdits.heldOn(day, number, clauses)
                        .orElseThrow(
                                () ->
                                        RuleViolation.of(
                                                "clause", "clause_not_in_force", day.toString()));
        changes.cite(ticket, before, Kind.CITED, number, clause.version(), by);
        tickets.tell(
                ticket,
                "CLAUSE_CITED",
                by,
                Map.of("number", number, "version", clause.version(), "title", clause.title()));
    }

    /** What was suggested or cited is so no more. */
    @Transactional
    public void drop(Ticket ticket, int before, String number, Actor by) {
        requireDesk(by);
        changes.cite(ticket, before, Kind.DROPPED, number, null, by);
        tickets.tell(ticket, "CLAUSE_DROPPED", by, Map.of("number", number));
    }

    private LocalDate orderDay(Ticket ticket) {
        FileComplaint filed = filings.of(ticket.id());
        return statements.orderDay(filed, ticket.submittedAt());
    }

    private static void requireDesk(Actor by) {
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " does not change statements");
        }
    }

    private static void check(List<FieldError> errors, String field, String text, int limit) {
        if (text.isEmpty()) {
            errors.add(FieldError.of(field, "required"));
        } else if (text.codePointCount(0, text.length()) > limit) {
            errors.add(FieldError.of(field, "too_long", limit));
        }
    }
}
