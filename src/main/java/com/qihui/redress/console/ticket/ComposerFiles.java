package com.qihui.redress.console.ticket;

import com.qihui.redress.console.Attachments;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.MessageThread;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The files that go with words that are being written. They stay with the side they were chosen
 * for, also when the words are brought along to another.
 */
class ComposerFiles extends Span {

    private final Uploads uploads;
    private final Map<MessageThread, Attachments> attachments = new EnumMap<>(MessageThread.class);
    private final Div chosen = new Div();

    ComposerFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Which files were chosen for whom is written to. */
    Div chosen() {
        return chosen;
    }

    List<Enclosure> files(MessageThread to) {
        return of(to).files();
    }

    void clear(MessageThread to) {
        of(to).clear();
    }

    void address(MessageThread to) {
        removeAll();
        add(of(to).button());
        chosen.removeAll();
        chosen.add(of(to).chosen());
    }

    private Attachments of(MessageThread to) {
        return attachments.computeIfAbsent(to, side -> new Attachments(uploads));
    }
}
