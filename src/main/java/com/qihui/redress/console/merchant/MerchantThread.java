package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Badge;
import com.qihui.redress.console.component.EnclosedFile;
import com.qihui.redress.console.component.Entry;
import com.qihui.redress.console.merchant.MerchantFiles.MerchantFile;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What was said to a merchant and by it, in one thread, with the files that came with it. */
class MerchantThread extends Div {

    private final MerchantFile file;
    private final MessageThread thread;
    private final MerchantFiles files;
    private final Moments moments;
    private final Actor reader;
    private final Runnable refresh;

    /**
     * @param refresh shows how things stand after something was said
     */
    MerchantThread(
            MerchantFile file,
            MessageThread thread,
            MerchantFiles files,
            Moments moments,
            Actor reader,
            Runnable refresh) {
        this.file = file;
        this.thread = thread;
        this.files = files;
        this.moments = moments;
        this.reader = reader;
        this.refresh = refresh;
        addClassName("thread");
        Set<Long> corrected =
                file.messages().stream()
                        .map(Message::corrects)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        file.messages().stream()
                .filter(one -> one.thread() == thread)
                .forEach(one -> add(entry(one, corrected.contains(one.id()))));
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    private Entry entry(Message message, boolean corrected) {
        String who = who(message);
        Entry entry =
                Entry.said(
                        new Badge(who),
                        who,
                        moments.at(message.sentAt(), getLocale()),
                        message.body());
        if (message.corrects() != null) {
            entry.marked(mark("ticket.correction"));
        }
        if (corrected) {
            entry.addClassName("corrected");
            entry.marked(mark("ticket.corrected"));
        }
        List<Component> under = new ArrayList<>();
        message.files()
                .forEach(
                        one ->
                                under.add(
                                        new EnclosedFile(
                                                file.ticket().number(), message.id(), one)));
        boolean open = thread == MessageThread.MERCHANT || file.direct();
        if (message.isBy(reader) && !corrected && open) {
            Button fix =
                    new Button(
                            getTranslation("ticket.correct"),
                            click -> new CorrectOwn(file, message, files, refresh).open());
            fix.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            under.add(fix);
        }
        return under.isEmpty() ? entry : entry.under(under.toArray(Component[]::new));
    }

    private String who(Message message) {
        if (message.isByComplainant()) {
            return getTranslation("merchant.complainant");
        }
        return message.senderKind().equals(Actor.Kind.MERCHANT.name())
                ? message.sender()
                : getTranslation("merchant.desk_name");
    }

    private Span mark(String label) {
        Span mark = new Span(getTranslation(label));
        mark.addClassName("mark");
        return mark;
    }
}
