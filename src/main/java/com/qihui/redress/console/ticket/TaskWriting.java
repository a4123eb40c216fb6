package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.AnswerDraft;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.TaskDraft;
import com.qihui.redress.console.component.KeptDraft;
import com.qihui.redress.console.component.TaskForm;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.WorkRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Helps whoever writes into the form of a task as the composer helps below a conversation: what is
 * typed is kept at the server and found again on another machine (E15), and whoever writes an
 * answer is seen typing (E3) and finds what is often said by typing {@code /} (E8).
 */
class TaskWriting {

    private final TaskForm form;
    private final String number;
    private final CaseTask task;
    private final String name;
    private final Threads threads;
    private final Wording wording;
    private final AnswerGestures gestures;
    private final PresenceLine presence;
    private final AnswerSources sources;
    private final Map<String, Instant> keptAt = new HashMap<>();
    private Map<String, String> kept = Map.of();
    private String way = "";

    TaskWriting(
            TaskForm form,
            WorkRow row,
            Actor writer,
            Threads threads,
            Wording wording,
            AnswerGestures gestures,
            PresenceLine presence,
            AnswerSources sources) {
        this.form = form;
        this.number = row.number();
        this.task = row.task();
        this.name = writer.accountId() + ":" + number + "/" + task.key();
        this.threads = threads;
        this.wording = wording;
        this.gestures = gestures;
        this.presence = presence;
        this.sources = sources;
    }

    void begin() {
        gestures.draft(number, task).ifPresent(this::resume);
        kept = form.texts();
        way = form.outcome();
        form.helping(this::help);
        form.whenChosen(chosen -> keepWay());
    }

    /** Begun before, perhaps days ago, perhaps on another machine. */
    private void resume(TaskDraft draft) {
        form.resume(draft.outcome(), draft.texts());
        threads.begin(
                new AnswerDraft(
                        MessageThread.COMPLAINANT,
                        form.written(),
                        Deeds.NONE,
                        draft.lastSeen(),
                        draft.savedAt()));
        draft.texts().keySet().forEach(field -> keptAt.put(field, draft.savedAt()));
    }

    private Component help(Field field, TextArea text) {
        KeptDraft draft = new KeptDraft(text, name);
        draft.address(field.name());
        draft.onFound((to, words, typedAt) -> found(draft, to, words, typedAt));
        Instant at = keptAt.get(field.name());
        if (at != null && !text.isEmpty()) {
            draft.setText(savedAt(at));
        }
        text.setMaxLength(field.limit());
        text.setValueChangeTimeout(Composer.PAUSE_MILLIS);
        text.addValueChangeListener(change -> keep(draft, field, change.getValue()));
        Div help = new Div(draft);
        if (field.to() != null) {
            presence.watch(text);
            help.add(sources.menuOfWords(text, field.to()));
        }
        return help;
    }

    private void keep(KeptDraft draft, Field field, String words) {
        Instant at = keep(field.name());
        if (words.isBlank()) {
            draft.gone(field.name());
        } else {
            draft.kept(field.name(), words, savedAt(at));
        }
    }

    /** Of the browser's copies, only that of this field is older now. */
    private Instant keep(String field) {
        Instant at = keptAt.get(field);
        if (at == null || isChanged()) {
            at = keep();
            keptAt.put(field, at);
        }
        return at;
    }

    private void keepWay() {
        if (isChanged() && form.isTouched()) {
            keep();
        }
    }

    private boolean isChanged() {
        return !form.outcome().equals(way) || !form.texts().equals(kept);
    }

    /** Whatever is written into the form, in all its fields, and how the task is to end. */
    private Instant keep() {
        kept = form.texts();
        way = form.outcome();
        return gestures.keepDraft(number, task, way, kept, lastSeen());
    }

    private long lastSeen() {
        return threads.lastSeen(MessageThread.COMPLAINANT);
    }

    /** Typed on this machine and never kept: newer than what was. */
    private void found(KeptDraft draft, String field, String words, Instant typedAt) {
        Instant at = keptAt.get(field);
        if (words.length() > Messages.LIMIT || (at != null && !typedAt.isAfter(at))) {
            draft.gone(field);
        } else {
            form.write(field, words);
            keep(field);
        }
    }

    /** It was said; the browser's copies are needed no more. */
    void said() {
        KeptDraft.forget(name);
        presence.rested();
    }

    /** It is given up, unless the next task of its kind has it otherwise by now. */
    void putAway() {
        gestures.draft(number, task)
                .filter(begun -> begun.texts().equals(kept))
                .ifPresent(begun -> gestures.dropDraft(number, task));
        said();
    }

    private String savedAt(Instant at) {
        return wording.say("answer.draft.saved", wording.at(at));
    }
}
