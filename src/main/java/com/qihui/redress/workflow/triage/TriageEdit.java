package com.qihui.redress.workflow.triage;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person holds a complaint to be, as a whole. */
public record TriageEdit(
        @Nullable Category category,
        Set<Category> categoriesAlso,
        @Nullable SubCause subCause,
        Set<Flag> flags,
        Priority priority,
        Team team,
        Responsibility responsibility) {

    /** As it is held to be now. */
    public static TriageEdit of(Ticket ticket) {
        return new TriageEdit(
                ticket.category(),
                ticket.categoriesAlso(),
                ticket.subCause(),
                ticket.flags(),
                ticket.priority(),
                ticket.team(),
                Objects.requireNonNullElse(ticket.responsibility(), Responsibility.NONE_YET));
    }

    TriageEdit with(Flag flag) {
        EnumSet<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new TriageEdit(
                category, categoriesAlso, subCause, more, priority, team, responsibility);
    }

    public TriageEdit answerable(Responsibility judged) {
        return new TriageEdit(category, categoriesAlso, subCause, flags, priority, team, judged);
    }
}
