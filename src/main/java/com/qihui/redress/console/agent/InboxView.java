package com.qihui.redress.console.agent;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.Shortcut;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.shared.Busy;
import com.qihui.redress.shared.Page;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.Reviewers;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.WorkView;
import com.qihui.redress.workflow.work.Worklist;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The work that waits, soonest due first, in the view chosen from the menu (E1, E2). */
@Route(value = "inbox", layout = ConsoleLayout.class)
@RolesAllowed({"AGENT", "MANAGER"})
public class InboxView extends Screen implements HasUrlParameter<String> {

    private static final int PAGE = 50;

    private final Worklist worklist;
    private final Casework casework;
    private final CurrentActor current;
    private final Reviewers reviewers;
    private final Map<Long, Reviewers.Bar> bars = new HashMap<>();
    private final StatusChip count = new StatusChip(Tone.MUTE, "0").plain();
    private final InboxFilter filter;
    private final RowList<WorkRow> rows;
    private WorkView view = WorkView.UNASSIGNED;

    public InboxView(
            Worklist worklist,
            Casework casework,
            CurrentActor current,
            Merchants merchants,
            Changes changes,
            Reviewers reviewers,
            InboxCells cells) {
        super("");
        this.worklist = worklist;
        this.casework = casework;
        this.current = current;
        this.reviewers = reviewers;
        filter = new InboxFilter(merchants.all(), this::load);
        rows = new RowList<>(WorkRow::id, this::page);
        cells.addTo(rows, row -> Optional.ofNullable(bars.get(row.id())), getLocale());
        rows.leadsTo(row -> "tickets/" + row.number())
                .onOpen(row -> UI.getCurrent().navigate("tickets/" + row.number()));
        Button next = new Button(getTranslation("inbox.claim_next"), click -> claimNext());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcut.shown(next, "n");
        Shortcut.shown(filter.search(), "/");
        bar().beside(count).actions(filter.search(), filter.button(), next);
        add(filter, rows);
        LiveUpdates.of(this, changes, this::changed);
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        Arrays.stream(WorkView.values())
                .filter(known -> InboxViews.path(known).equals("inbox/" + name))
                .findFirst()
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(WorkView chosen) {
        view = chosen;
        rename(getTranslation(InboxViews.label(view)));
        rows.whenEmpty(
                new EmptyState(
                        getTranslation("inbox.empty." + view), getTranslation("inbox.empty.next")));
        load();
    }

    private Page<WorkRow> page(@Nullable String after) {
        Page<WorkRow> page = worklist.page(filter.query(view), current.get(), after, PAGE);
        List<WorkRow> reviews =
                page.items().stream().filter(row -> row.task() == CaseTask.REVIEW_REFUSAL).toList();
        Map<Long, Reviewers.Bar> found =
                reviewers.bars(reviews.stream().map(WorkRow::ticketId).toList(), current.get());
        for (WorkRow row : reviews) {
            bars.remove(row.id());
            Optional.ofNullable(found.get(row.ticketId()))
                    .ifPresent(bar -> bars.put(row.id(), bar));
        }
        return page;
    }

    private void load() {
        rows.load();
        showCount();
    }

    private void showCount() {
        long waiting = worklist.counts(current.get()).getOrDefault(view, 0L);
        count.setText(Worklist.counted(waiting));
    }

    /** What changed elsewhere shows here by itself; only the rows that differ are drawn again. */
    private void changed(Set<Long> tickets) {
        rows.refresh();
        showCount();
        ConsoleLayout.refreshCountsAround(this);
    }

    private void claimNext() {
        Busy.outlasting(() -> casework.claimNext(current.get()))
                .ifPresentOrElse(
                        row -> UI.getCurrent().navigate("tickets/" + row.number()),
                        () ->
                                Toast.told(
                                        getTranslation("inbox.nothing_free"),
                                        getTranslation("inbox.nothing_free.next")));
    }
}
