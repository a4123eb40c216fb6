package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.Attachments;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Draft;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.Key;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.TaskForm;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.console.merchant.MerchantFiles.MerchantFile;
import com.qihui.redress.console.pledge.PledgeBox;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.merchant.MerchantTurn;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.shared.Busy;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.workflow.TaskView;
import com.qihui.redress.workflow.merchant.ProvisionalVerdict;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One complaint as its merchant sees it. A stranger's looks like none at all. */
@Route(value = "merchant/tickets", layout = ConsoleLayout.class)
@RolesAllowed("MERCHANT")
public class MerchantTicketView extends Screen implements HasUrlParameter<String> {

    private final MerchantFiles files;
    private final Actor reader;
    private final Moments moments;
    private final MerchantClocks clocks;
    private final Uploads uploads;
    private final Span number = new Span();
    private final StatusChip status = new StatusChip(Tone.INFO, "");
    private final Div work = new Div();
    private final Div now = new Div();
    private final Div known = new Div();
    private final TextArea message = new TextArea();
    private final Map<String, TaskForm> forms = new HashMap<>();
    private final Div overtaken = new Div();
    private final Div saying = new Div();
    private final Attachments attachments;
    private final DirectTalk direct;
    private final PledgeReader reading;
    private final PledgeBox pledges;

    /** None as long as nothing was found that this reader may see. */
    private @Nullable Long shown;

    public MerchantTicketView(
            MerchantFiles files,
            ClockWords words,
            CurrentActor current,
            Moments moments,
            Uploads uploads,
            PledgeReader reading,
            Changes changes) {
        super("");
        this.files = files;
        this.reader = current.get();
        this.clocks = new MerchantClocks(words, moments);
        this.moments = moments;
        this.uploads = uploads;
        Button back =
                new Button(
                        getTranslation("merchant.desk"),
                        Glyph.BACK.drawn(),
                        click -> UI.getCurrent().navigate(MerchantView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        number.addClassNames("quiet", "small");
        bar().before(back).beside(status, number);
        work.addClassName("stack");
        now.addClassName("stack");
        known.addClassName("stack");
        overtaken.addClassName("stack");
        message.setWidthFull();
        message.setValueChangeMode(ValueChangeMode.LAZY);
        message.setManualValidation(true);
        message.addValueChangeListener(change -> message.setInvalid(false));
        message.setMinRows(3);
        message.setMaxLength(Messages.LIMIT);
        message.setPlaceholder(getTranslation("merchant.say.hint"));
        message.setAriaLabel(getTranslation("merchant.say"));
        Button send = new Button(getTranslation("merchant.say"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setSuffixComponent(new Key(getTranslation("console.send.key")));
        this.reading = reading;
        pledges = new PledgeBox(reading, moments).watch(message);
        attachments = new Attachments(uploads);
        saying.add(message, pledges, attachments.chosen());
        Card talk =
                new Card(getTranslation("merchant.say.title"), saying)
                        .actions(send, attachments.button());
        direct = new DirectTalk(files, uploads, moments, reading, reader, this::refresh);
        Shortcuts.addShortcutListener(
                        talk,
                        () -> send(),
                        com.vaadin.flow.component.Key.ENTER,
                        KeyModifier.CONTROL)
                .listenOn(talk)
                .resetFocusOnActiveElement();
        add(clocks);
        columns(new Div(work, talk, direct), new Div(now, overtaken, known));
        LiveUpdates.of(this, changes, this::refreshIfMeant);
    }

    @Override
    public void setParameter(BeforeEvent event, String wanted) {
        number.setText(wanted);
        forms.clear();
        overtaken.removeAll();
        shown = null;
        try {
            MerchantFile file = files.load(wanted);
            shown = file.ticket().id();
            show(file);
            files.seen(file);
            keepDraft();
        } catch (NotFound nothing) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** What is half said is still there when the page is opened again. */
    private void keepDraft() {
        message.getElement().setAttribute("data-to", "MERCHANT");
        Draft draft =
                new Draft(
                        message,
                        reader.accountId() + ":" + number.getText(),
                        message,
                        getTranslation("ticket.draft.saved"));
        draft.onFound((to, words) -> message.setValue(words));
        saying.removeAll();
        saying.add(message, pledges, attachments.chosen(), draft);
    }

    private void refreshIfMeant(Set<Long> changed) {
        if (shown != null && changed.contains(shown)) {
            refresh();
        }
    }

    private void refresh() {
        show(files.load(number.getText()));
    }

    private void show(MerchantFile file) {
        rename(file.discretion().text(file.ticket().subject()));
        status.setText(getTranslation("status." + file.ticket().status()));
        work.removeAll();
        Div words = new Div(file.filing().narrative());
        words.addClassName("words");
        work.add(
                new Card(getTranslation("merchant.complaint"), words)
                        .aside(moments.at(file.ticket().receivedAt(), getLocale())));
        MerchantThread thread =
                new MerchantThread(
                        file, MessageThread.MERCHANT, files, moments, reader, this::refresh);
        if (!thread.isEmpty()) {
            work.add(new Card(getTranslation("merchant.thread"), thread));
        }
        direct.show(file);
        clocks.show(file.clocks());
        now.removeAll();
        keepOvertaken(file);
        ProvisionalVerdict verdict = file.verdict();
        if (verdict != null) {
            now.add(new VerdictCard(verdict, file.discretion(), moments));
        }
        file.tasks().forEach(task -> now.add(task(task)));
        now.setVisible(now.getComponentCount() > 0);
        overtaken.setVisible(overtaken.getComponentCount() > 0);
        known.removeAll();
        if (!file.promises().isEmpty()) {
            now.add(
                    new OwnPromisesCard(
                            file.promises(), file.discretion(), moments, this::keepPromise));
        }
        known.add(new MerchantFacts(file, moments, this::handIn));
    }

    /**
     * Somebody else of the merchant answered, or its time ran out: what was typed stays to copy.
     */
    private void keepOvertaken(MerchantFile file) {
        Set<String> open =
                file.tasks().stream().map(task -> task.row().taskId()).collect(Collectors.toSet());
        Set<String> gone = new HashSet<>(forms.keySet());
        gone.removeAll(open);
        for (String task : gone) {
            TaskForm form = Objects.requireNonNull(forms.remove(task));
            if (form.isTouched()) {
                form.freeze();
                overtaken.add(new Card(getTranslation("merchant.overtaken", who(file)), form));
            }
        }
    }

    private String who(MerchantFile file) {
        return file.turns().stream()
                .reduce((earlier, later) -> later)
                .map(MerchantTurn::answeredBy)
                .orElseGet(() -> getTranslation("merchant.time"));
    }

    private Component task(TaskView task) {
        String id = task.row().taskId();
        String key = task.row().task().key();
        TaskForm form =
                forms.computeIfAbsent(
                        id, fresh -> form(task).keeping(reader.accountId() + ":" + id));
        form.offer(task.outcomes());
        return new Card(getTranslation("merchant.now", getTranslation("task." + key)), form).now();
    }

    private TaskForm form(TaskView task) {
        String id = task.row().taskId();
        PledgeBox promised = new PledgeBox(reading, moments);
        return new TaskForm(
                        task.outcomes(),
                        (outcome, fields) ->
                                promised.read()
                                        .ifPresent(all -> complete(id, outcome, fields, all)))
                .beside(promised, promised::watch);
    }

    private void complete(
            String taskId, String outcome, Map<String, String> fields, List<MakePromise> promised) {
        try {
            Busy.outlast(() -> files.complete(taskId, outcome, fields, promised));
        } catch (Conflict beaten) {
            MerchantFile file = files.load(number.getText());
            show(file);
            Toast.told(
                    getTranslation("merchant.overtaken", who(file)),
                    getTranslation("merchant.overtaken.next"));
            return;
        }
        forms.remove(taskId);
        Toast.done(getTranslation("merchant.answered"));
        refresh();
    }

    private void handIn() {
        uploads.open(EvidenceKind.COMMUNICATION_RECORD, Set.of(), this::add);
    }

    private boolean add(List<NewPiece> pieces) {
        Busy.outlast(() -> files.addEvidence(number.getText(), pieces));
        Toast.done(getTranslation("merchant.evidence.added"));
        refresh();
        return true;
    }

    private void send() {
        String text = message.getValue().strip();
        if (text.isEmpty() && attachments.files().isEmpty()) {
            message.focus();
            return;
        }
        pledges.read().ifPresent(promised -> say(text, promised));
    }

    private void say(String text, List<MakePromise> promised) {
        try {
            SayMessage words =
                    SayMessage.of(MessageThread.MERCHANT, "TICKET", text).with(attachments.files());
            Busy.outlast(() -> files.say(number.getText(), words, promised));
        } catch (RuleViolation wrong) {
            pledges.show(wrong.errors().get(0), message);
            return;
        }
        message.clear();
        attachments.clear();
        pledges.clear();
        refresh();
    }

    private void keepPromise(long promiseId, KeepPromise how) {
        try {
            Busy.outlast(() -> files.keep(number.getText(), promiseId, how));
            Toast.done(getTranslation("merchant.promise.kept"));
        } catch (Conflict late) {
            Toast.told(
                    getTranslation("error." + late.code()), getTranslation("ticket.conflict.next"));
        }
        refresh();
    }
}
