package com.qihui.redress.console.agent;

import com.qihui.redress.account.Actor;
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
import com.qihui.redress.notification.Changes;
import com.qihui.redress.shared.Busy;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.remedy.ApprovalQueue;
import com.qihui.redress.workflow.remedy.WaitingApproval;
import com.qihui.redress.workflow.work.Worklist;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the reader's approval, decided here row by row: walk with J and K, approve with A,
 * decline with D and a reason (E30).
 */
@Route(value = ApprovalViews.PATH, layout = ConsoleLayout.class)
@RolesAllowed({"AGENT", "MANAGER"})
public class ApprovalsView extends Screen {

    private static final int PAGE = 50;

    private final ApprovalQueue queue;
    private final Casework casework;
    private final Actor reader;
    private final RowList<WaitingApproval> rows;
    private final @Nullable String alone;
    private final StatusChip count = new StatusChip(Tone.MUTE, "0").plain();

    public ApprovalsView(
            ApprovalQueue queue,
            Casework casework,
            CurrentActor current,
            Changes changes,
            ApprovalCells cells) {
        super("");
        this.queue = queue;
        this.casework = casework;
        this.reader = current.get();
        rename(getTranslation("approvals.title"));
        rows = new RowList<>(row -> row.work().id(), mark -> queue.page(reader, mark, PAGE));
        cells.addTo(rows, this::approve, this::decline, getLocale());
        rows.leadsTo(row -> "tickets/" + row.work().number())
                .onOpen(row -> UI.getCurrent().navigate("tickets/" + row.work().number()))
                .whenEmpty(
                        new EmptyState(
                                getTranslation("approvals.none"),
                                getTranslation("approvals.none.next")));
        Button approve =
                new Button(getTranslation("approvals.approve.chosen"), click -> at(this::approve));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcut.shown(approve, "a");
        Button decline =
                new Button(getTranslation("approvals.decline.chosen"), click -> at(this::decline));
        Shortcut.shown(decline, "d");
        bar().beside(count).actions(decline, approve);
        add(rows);
        rows.load();
        alone = rows.items().size() == 1 ? rows.items().get(0).work().taskId() : null;
        showCount();
        LiveUpdates.of(this, changes, tickets -> refresh());
    }

    /**
     * The row somebody walked to, or the only one that was ever there; never one that stands where
     * another has just gone.
     */
    private void at(Consumer<WaitingApproval> gesture) {
        List<WaitingApproval> shown = rows.items();
        Optional<WaitingApproval> chosen =
                rows.selected()
                        .or(
                                () ->
                                        shown.stream()
                                                .filter(row -> row.work().taskId().equals(alone))
                                                .findFirst());
        if (chosen.isPresent()) {
            gesture.accept(chosen.get());
        } else {
            String what = shown.isEmpty() ? "approvals.none" : "approvals.choose";
            Toast.told(getTranslation(what), getTranslation(what + ".next"));
        }
    }

    private void approve(WaitingApproval row) {
        if (end(row, "APPROVE", Map.of())) {
            Toast.done(getTranslation("approvals.approved", row.work().number()));
        }
    }

    private void decline(WaitingApproval row) {
        TextArea reason = new TextArea(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(2_000);
        reason.setHelperText(getTranslation("approvals.decline.consequence"));
        reason.setManualValidation(true);
        reason.setErrorMessage(getTranslation("error.required"));
        Dialog dialog =
                new Dialog(getTranslation("approvals.decline.title", row.work().number()), reason);
        Button confirm =
                new Button(
                        getTranslation("outcome.REJECT"),
                        click -> {
                            String why = reason.getValue().strip();
                            reason.setInvalid(why.isEmpty());
                            if (!why.isEmpty()) {
                                dialog.close();
                                if (end(row, "REJECT", Map.of("reason", why))) {
                                    Toast.done(
                                            getTranslation(
                                                    "approvals.declined", row.work().number()));
                                }
                            }
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.setWidth("440px");
        dialog.getFooter()
                .add(
                        new Button(getTranslation("console.cancel"), click -> dialog.close()),
                        confirm);
        dialog.open();
        reason.focus();
    }

    private boolean end(WaitingApproval row, String outcome, Map<String, String> fields) {
        boolean done = false;
        try {
            Busy.outlast(() -> casework.complete(row.work().taskId(), outcome, fields, reader));
            done = true;
        } catch (Conflict late) {
            Toast.failed(
                    getTranslation("error." + late.code()),
                    getTranslation("remedies.loaded_again"));
        } catch (RuleViolation refused) {
            Toast.failed(
                    getTranslation("error." + refused.errors().get(0).code()),
                    getTranslation("remedies.loaded_again"));
        }
        refresh();
        return done;
    }

    private void refresh() {
        rows.refresh();
        showCount();
        ConsoleLayout.refreshCountsAround(this);
    }

    private void showCount() {
        long waiting = queue.count(reader);
        count.setText(Worklist.counted(waiting));
    }
}
