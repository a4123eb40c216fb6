package com.qihui.redress.console.policy;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Ask;
import com.qihui.redress.console.component.DecisionTableEditor;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.policy.PolicyDesk;
import com.qihui.redress.workflow.policy.PolicyImpact;
import com.qihui.redress.workflow.policy.PolicyVersion;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/** The service-level policy as a table: edited, tried, applied, taken back (E25). */
@Route(value = "policy", layout = ConsoleLayout.class)
@Menu(title = "policy.title", order = 105)
@RolesAllowed("MANAGER")
public class PolicyView extends Screen implements BeforeLeaveObserver {

    /** Complaints between two words about how far a trial is. */
    private static final int STEP = 500;

    private final PolicyDesk desk;
    private final CurrentActor actor;
    private final Moments moments;
    private final Executor executor;
    private final PolicyWords words;
    private final DecisionTableEditor table;
    private final StatusChip version = new StatusChip(Tone.MUTE, "").plain();
    private final Span state = new Span();
    private final Button discard;
    private final Button tryOut;
    private int basedOn;
    private @Nullable Integer takenFrom;

    public PolicyView(
            PolicyDesk desk,
            CurrentActor actor,
            Moments moments,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        super("");
        this.desk = desk;
        this.actor = actor;
        this.moments = moments;
        this.executor = new DelegatingSecurityContextExecutor(executor);
        this.words = new PolicyWords(this::getTranslation);
        rename(getTranslation("policy.title"));
        table = new DecisionTableEditor(getTranslation("policy.title"));
        table.onEdit(edited -> edited());
        discard = new Button(getTranslation("policy.discard"), click -> discard());
        tryOut = new Button(getTranslation("policy.try"), click -> tryOut());
        tryOut.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        tryOut.setDisableOnClick(true);
        Button history = new Button(getTranslation("policy.history"), click -> history());
        bar().beside(version).actions(history, discard, tryOut);
        Div line = new Div(state);
        line.addClassName("policy-line");
        add(line, table);
        load();
    }

    private void load() {
        PolicyVersion latest = desk.versions().get(0);
        basedOn = latest.version();
        takenFrom = null;
        version.setText(getTranslation("policy.version", latest.version()));
        table.show(words.shown(desk.table(latest.version())));
        discard.setEnabled(false);
        tryOut.setEnabled(true);
        state.setText(PolicyVersions.told(latest, moments, this));
    }

    private void edited() {
        discard.setEnabled(true);
        state.setText(getTranslation("policy.edited"));
    }

    private void discard() {
        Ask.beforeLosing(
                getTranslation("policy.discard.question"),
                getTranslation("policy.discard.what"),
                getTranslation("policy.discard"),
                this::load);
    }

    /** What was edited is nowhere but on this page. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (discard.isEnabled()) {
            var leaving = event.postpone();
            Ask.beforeLosing(
                    getTranslation("policy.discard.question"),
                    getTranslation("policy.leave.what"),
                    getTranslation("policy.discard"),
                    leaving::proceed);
        }
    }

    private void history() {
        new PolicyVersions(desk.versions(), moments, this::takeBack).open();
    }

    /** It is shown like any other change, to be tried before it applies. */
    private void takeBack(PolicyVersion before) {
        table.show(words.shown(desk.table(before.version())));
        takenFrom = before.version();
        discard.setEnabled(true);
        state.setText(getTranslation("policy.taken", before.version()));
    }

    private void tryOut() {
        table.read(edited -> tryOut(words.codes(edited)));
    }

    private void tryOut(String edited) {
        state.setText(getTranslation("policy.trying", 0));
        UI ui = UI.getCurrent();
        SerializableConsumer<Integer> seen = ui.accessLater(this::progress, () -> {});
        SerializableConsumer<PolicyImpact> done =
                ui.accessLater(impact -> show(impact, edited), () -> {});
        SerializableConsumer<RuntimeException> failed = ui.accessLater(this::failed, () -> {});
        executor.execute(
                () -> {
                    try {
                        done.accept(desk.tryOut(edited, seen::accept));
                    } catch (RuntimeException e) {
                        failed.accept(e);
                    }
                });
    }

    private void progress(int seen) {
        if (seen % STEP == 0) {
            state.setText(getTranslation("policy.trying", seen));
        }
    }

    private void show(PolicyImpact impact, String edited) {
        tryOut.setEnabled(true);
        state.setText(getTranslation("policy.tried", impact.moved(), impact.overdue()));
        new PolicyImpactDialog(
                        impact,
                        moments,
                        (reason, scope) -> {
                            desk.apply(edited, basedOn, reason, scope, takenFrom, actor.get());
                            Toast.done(getTranslation("policy.applied." + scope));
                            load();
                        })
                .open();
    }

    /** What is wrong with the table is said above it; anything else is a failure like others. */
    private void failed(RuntimeException why) {
        tryOut.setEnabled(true);
        if (!(why instanceof RuleViolation wrong)) {
            state.setText(getTranslation("policy.edited"));
            throw why;
        }
        state.setText(
                wrong.errors().stream()
                        .limit(3)
                        .map(
                                error ->
                                        getTranslation(
                                                "error." + error.code(),
                                                error.args().stream().map(this::named).toArray()))
                        .collect(Collectors.joining(getTranslation("policy.and"))));
        Toast.failed(getTranslation("policy.wrong"), state.getText());
    }

    private Object named(Object place) {
        return place instanceof String kind ? getTranslation("clock." + kind) : place;
    }
}
