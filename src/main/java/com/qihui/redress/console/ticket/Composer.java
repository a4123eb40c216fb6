package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.AnswerDraft;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.KeptDraft;
import com.qihui.redress.console.component.Key;
import com.qihui.redress.console.component.SlashMenu;
import com.qihui.redress.console.pledge.PledgeBox;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.Answer;
import com.qihui.redress.workflow.DeedRefused;
import com.qihui.redress.workflow.Withheld;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an answer is written: to the complainant, to the merchant, or a note for colleagues. */
class Composer extends Div {

    /** Each pause of a writer is kept; shorter ones are none. */
    static final int PAUSE_MILLIS = 700;

    private final String number;
    private final List<MessageThread> parties;
    private final Wording wording;
    private final AnswerGestures gestures;
    private final Attempt attempt;
    private final PresenceLine presence;
    private final AnswerSources sources;
    private final Threads threads;
    private final RadioButtonGroup<MessageThread> thread = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final KeptDraft draft;
    private final PledgeBox pledges;
    private final SlashMenu menu;
    private final HeldBack held;
    private final ComposerDeeds deeds;
    private final Button promise;
    private final Button mention;
    private final Button carry;
    private final ComposerFiles attached;
    private MessageThread current = MessageThread.COMPLAINANT;
    private @Nullable MessageThread before;
    private final Set<Warning> heeded = new HashSet<>();

    Composer(
            TicketFile file,
            Actor writer,
            Wording wording,
            PledgeReader reader,
            AnswerGestures gestures,
            TicketGestures whole,
            Uploads uploads,
            Attempt attempt,
            PresenceLine presence) {
        this.number = file.ticket().number();
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        this.presence = presence;
        parties =
                file.ticket().merchantId() == null
                        ? List.of(MessageThread.COMPLAINANT, MessageThread.INTERNAL)
                        : List.of(
                                MessageThread.COMPLAINANT,
                                MessageThread.MERCHANT,
                                MessageThread.INTERNAL);
        sources = new AnswerSources(file, gestures, wording);
        threads = new Threads(writer);
        draft = new KeptDraft(text, writer.accountId() + ":" + number);
        draft.onFound(this::found);
        pledges = new PledgeBox(reader, wording.moments()).watch(text);
        menu = sources.menu(text, () -> current, new NoteCalls(whole, wording));
        menu.onTaken(this::take);
        deeds = new ComposerDeeds(wording, act -> choose(threads.deeds(current).without(act)));
        held = new HeldBack(wording, this::sendAnyway, this::back);
        promise = small("ticket.promise.add", () -> pledges.begin());
        carry = small("answer.carry", this::carry);
        mention = small("ticket.mention", () -> menu.open(SlashMenu.CALL));
        attached = new ComposerFiles(uploads);
        addClassNames("card", "composer");
        add(
                menu,
                line(choice(), carry, spring(), draft),
                writing(),
                pledges,
                deeds,
                held,
                line(
                        small("slash.replies.add", () -> menu.open(AnswerSources.REPLIES)),
                        small("slash.clauses.add", () -> menu.open(AnswerSources.CLAUSES)),
                        promise,
                        attached,
                        mention,
                        spring(),
                        button()),
                attached.chosen());
        Shortcuts.addShortcutListener(
                        this,
                        () -> send(),
                        com.vaadin.flow.component.Key.ENTER,
                        KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        threads.show(file.messages());
        resume();
    }

    /** Begun before, perhaps days ago, perhaps on another machine. */
    private void resume() {
        List<AnswerDraft> begun =
                gestures.drafts(number).stream()
                        .filter(one -> parties.contains(one.thread()))
                        .toList();
        begun.forEach(threads::begin);
        address(begun.isEmpty() ? MessageThread.COMPLAINANT : begun.get(0).thread());
    }

    /** Typed on this machine and never kept: newer than what was. Unsure for whom, it is a note. */
    private void found(String to, String words, Instant typedAt) {
        MessageThread thread =
                parties.stream()
                        .filter(party -> party.name().equals(to))
                        .findFirst()
                        .orElse(MessageThread.INTERNAL);
        Instant kept = threads.keptAt(thread);
        if (words.length() > Messages.LIMIT || (kept != null && !typedAt.isAfter(kept))) {
            draft.gone(to);
            return;
        }
        threads.write(thread, words);
        keep(thread, words);
        address(thread);
    }

    /** The conversation has moved on. */
    void show(TicketFile file) {
        sources.show(file);
        threads.show(file.messages());
        held.tell(threads.later(current));
    }

    private Component choice() {
        thread.setItems(parties);
        thread.setItemLabelGenerator(to -> wording.say("ticket.write." + to));
        thread.setAriaLabel(wording.say("ticket.write"));
        thread.addClassName("segments");
        thread.addValueChangeListener(
                change -> {
                    if (change.getValue() != null && change.getValue() != current) {
                        address(change.getValue());
                    }
                });
        return thread;
    }

    private Component writing() {
        text.setMaxLength(Messages.LIMIT);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.setManualValidation(true);
        text.addValueChangeListener(
                change -> {
                    text.setInvalid(false);
                    if (!change.getValue().equals(threads.text(current))) {
                        threads.write(current, change.getValue());
                        keep(current, change.getValue());
                        carry.setVisible(false);
                    }
                });
        presence.watch(text);
        return text;
    }

    private Button small(String label, Runnable action) {
        Button button = new Button(wording.say(label), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Component button() {
        Button send = new Button(wording.say("ticket.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setSuffixComponent(new Key(wording.say("console.send.key")));
        return send;
    }

    /**
     * Each side has its own text, files and promises; what was just written to another can be
     * brought along.
     */
    private void address(MessageThread to) {
        before = to == current ? before : current;
        current = to;
        thread.setValue(to);
        thread.getElement().setAttribute("data-to", to.name());
        getClassNames().set("note", to == MessageThread.INTERNAL);
        text.setPlaceholder(wording.say("ticket.write.hint." + to));
        text.setAriaLabel(wording.say("ticket.write." + to));
        text.setValue(threads.text(to));
        text.setInvalid(false);
        carry.setVisible(
                before != null && threads.text(to).isBlank() && !threads.text(before).isBlank());
        Instant kept = threads.text(to).isBlank() ? null : threads.keptAt(to);
        draft.setText(kept == null ? "" : savedAt(kept));
        draft.address(to.name());
        deeds.show(threads.deeds(to));
        heeded.clear();
        held.clear();
        held.tell(threads.later(to));
        promising(to == MessageThread.COMPLAINANT);
        mention.setVisible(to == MessageThread.INTERNAL);
        attached.address(to);
    }

    /** The words and what is done along with them; files stay, promises were of those words. */
    private void carry() {
        if (before != null) {
            String words = threads.text(before);
            Deeds along = threads.deeds(before).fitting(current);
            keep(before, "");
            threads.write(before, "");
            threads.choose(before, Deeds.NONE);
            unpromise(before);
            threads.write(current, words);
            threads.choose(current, along);
            deeds.show(along);
            keep(current, words);
            text.setValue(words);
            carry.setVisible(false);
            text.focus();
        }
    }

    /** What is done along with a reply that was put in; it is in sight before it is sent. */
    private void take(String key) {
        choose(threads.deeds(current).and(sources.deeds(key).fitting(current)));
    }

    private void choose(Deeds chosen) {
        threads.choose(current, chosen);
        deeds.show(chosen);
        if (!threads.text(current).isBlank()) {
            keep(current, threads.text(current));
        }
    }

    private void keep(MessageThread thread, String words) {
        if (words.isBlank()) {
            gestures.keepDraft(number, thread, "", Deeds.NONE, 0);
            draft.gone(thread.name());
        } else {
            Instant at =
                    gestures.keepDraft(
                            number, thread, words, threads.deeds(thread), threads.lastSeen(thread));
            threads.kept(thread, at);
            draft.kept(thread.name(), words, savedAt(at));
        }
    }

    private String savedAt(Instant at) {
        return wording.say("answer.draft.saved", wording.at(at));
    }

    /** Only to a complainant anything is promised. */
    private void promising(boolean on) {
        pledges.offering(on);
        promise.setVisible(on);
    }

    private void unpromise(MessageThread to) {
        if (to == MessageThread.COMPLAINANT) {
            pledges.clear();
        }
    }

    private void send() {
        if (text.getValue().isBlank() && attached.files(current).isEmpty()) {
            text.focus();
        } else {
            pledges.read().ifPresent(this::say);
        }
    }

    private void sendAnyway() {
        threads.later(current).forEach(one -> threads.saw(current, one.id()));
        heeded.addAll(held.warnings());
        held.later().forEach(one -> threads.saw(current, one.id()));
        send();
    }

    private void back() {
        held.clear();
        held.tell(threads.later(current));
        text.focus();
    }

    private void say(List<MakePromise> promised) {
        String words = text.getValue().strip();
        Answer answer =
                new Answer(current, words, promised, threads.lastSeen(current), Set.copyOf(heeded))
                        .with(attached.files(current))
                        .with(threads.deeds(current));
        try {
            if (attempt.at(() -> gestures.send(number, answer))) {
                sent();
            }
        } catch (Withheld withheld) {
            held.ask(withheld.later(), withheld.warnings());
        } catch (DeedRefused refused) {
            deeds.refuse(refused);
        } catch (RuleViolation wrong) {
            pledges.show(wrong.errors().get(0), text);
        }
    }

    private void sent() {
        threads.write(current, "");
        threads.choose(current, Deeds.NONE);
        deeds.show(Deeds.NONE);
        text.clear();
        attached.clear(current);
        draft.gone(current.name());
        heeded.clear();
        held.clear();
        unpromise(current);
        presence.rested();
    }

    private static Div spring() {
        Div gap = new Div();
        gap.addClassName("spring");
        return gap;
    }

    private static Div line(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("line");
        return line;
    }
}
