package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.Deed;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.triage.TriageDesk;
import com.qihui.redress.workflow.triage.TriageEdit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sorts a complaint otherwise along with an answer. Parties may read the reason of a revision, so
 * it does not name the reply it came with.
 */
@Component
class DeedTriage {

    private final TriageDesk desk;
    private final MessageSource labels;

    DeedTriage(TriageDesk desk, MessageSource labels) {
        this.desk = desk;
        this.labels = labels;
    }

    /**
     * @return whether it was otherwise before
     */
    boolean changes(Deed deed, Ticket ticket, Actor by) {
        TriageEdit before = TriageEdit.of(ticket);
        TriageEdit after = edit(deed, before);
        if (after.equals(before)) {
            return false;
        }
        desk.correct(ticket.number(), ticket.version(), after, reason(), by);
        return true;
    }

    private static TriageEdit edit(Deed deed, TriageEdit was) {
        return switch (deed.act()) {
            case CATEGORY -> sorted(was, Category.valueOf(deed.value()));
            case PRIORITY ->
                    new TriageEdit(
                            was.category(),
                            was.categoriesAlso(),
                            was.subCause(),
                            was.flags(),
                            Priority.valueOf(deed.value()),
                            was.team(),
                            was.responsibility());
            case TEAM ->
                    new TriageEdit(
                            was.category(),
                            was.categoriesAlso(),
                            was.subCause(),
                            was.flags(),
                            was.priority(),
                            Team.valueOf(deed.value()),
                            was.responsibility());
            default -> throw new IllegalArgumentException(deed.act() + " sorts nothing");
        };
    }

    /** Causes belong to a category; the one that was found says nothing of another. */
    private static TriageEdit sorted(TriageEdit was, Category category) {
        if (category == was.category()) {
            return was;
        }
        Set<Category> also = EnumSet.noneOf(Category.class);
        also.addAll(was.categoriesAlso());
        also.remove(category);
        return new TriageEdit(
                category,
                also,
                null,
                was.flags(),
                was.priority(),
                was.team(),
                was.responsibility());
    }

    /** In the desk's language, as everything that is kept of a revision. */
    private String reason() {
        return Objects.requireNonNull(
                labels.getMessage("deed.reason", null, Locale.SIMPLIFIED_CHINESE));
    }
}
