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
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private Map<String, String> kept = Map.of();
    private @Nullable Instant keptAt;

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
        form.helping(this::help);
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
        kept = form.texts();
        keptAt = draft.savedAt();
    }

    private Component help(Field field, TextArea text) {
        KeptDraft draft = new KeptDraft(text, name);
        draft.address(field.name());
        draft.onFound((to, words, typedAt) -> found(draft, to, words, typedAt));
        if (keptAt != null && !text.isEmpty()) {
            draft.setText(savedAt(keptAt));
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
        Instant at = keep();
        if (words.isBlank()) {
            draft.gone(field.name());
        } else {
            draft.kept(field.name(), words, savedAt(at));
        }
    }

    /** Whatever is written into the form, in all its fields. */
    private Instant keep() {
        Map<String, String> texts = form.texts();
        Instant at = keptAt;
        if (at == null || !texts.equals(kept)) {
            at = gestures.keepDraft(number, task, form.outcome(), texts, lastSeen());
            kept = texts;
            keptAt = at;
        }
        return at;
    }

    private long lastSeen() {
        return threads.lastSeen(MessageThread.COMPLAINANT);
    }

    /** Typed on this machine and never kept: newer than what was. */
    private void found(KeptDraft draft, String field, String words, Instant typedAt) {
        Instant at = keptAt;
        if (words.length() > Messages.LIMIT || (at != null && !typedAt.isAfter(at))) {
            draft.gone(field);
        } else {
            form.write(field, words);
            keep();
        }
    }

    /** It was said; the browser's copies are needed no more. */
    void said() {
        KeptDraft.forget(name);
        presence.rested();
    }

    private String savedAt(Instant at) {
        return wording.say("answer.draft.saved", wording.at(at));
    }
}
