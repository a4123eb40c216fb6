package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.Entry;
import com.qihui.redress.conversation.Message;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was said by all sides and what happened in between; below, where to answer. */
class ConversationTab extends TicketTab {

    /**
     * A reader who went back to read is left there, until they say something themselves. Only a
     * reader scrolls what has kept its measures: the browser does too, where they change.
     */
    private static final String FOLLOW =
            """
            if (this.follows === undefined) {
              this.follows = true;
              const measures = () => this.scrollHeight + ' ' + this.clientHeight;
              let measured = '';
              this.addEventListener('scroll', () => {
                if (measures() === measured) {
                  this.follows = this.scrollHeight - this.scrollTop - this.clientHeight < 80;
                }
              });
              this.follow = () => {
                measured = measures();
                if (this.follows) this.scrollTop = this.scrollHeight;
              };
              const resizes = new ResizeObserver(this.follow);
              resizes.observe(this);
              resizes.observe(this.firstElementChild);
            }
            this.follows ||= $0;
            requestAnimationFrame(this.follow);
            """;

    private final Actor reader;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final Consumer<Message> correct;
    private final Div thread = new Div();
    private final Div scroller = new Div(thread);
    private final List<Happening> shown = new ArrayList<>();
    private long lastOwn;

    ConversationTab(
            Composer composer,
            Actor reader,
            Wording wording,
            TicketGestures gestures,
            Attempt attempt,
            Consumer<Message> correct) {
        this.reader = reader;
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        this.correct = correct;
        addClassName("conversation");
        thread.addClassName("thread");
        scroller.addClassName("thread-scroller");
        add(scroller, composer);
    }

    @Override
    String title(TicketFile file) {
        return wording.say("ticket.tab.conversation");
    }

    /** Only what differs is drawn again, so that a reader's place and selection stay. */
    @Override
    protected void draw(TicketFile file) {
        List<Happening> happenings = Conversation.of(file);
        int same = 0;
        while (same < Math.min(shown.size(), happenings.size())
                && shown.get(same).equals(happenings.get(same))) {
            same++;
        }
        while (shown.size() > same) {
            shown.remove(shown.size() - 1);
            thread.remove(thread.getComponentAt(shown.size()));
        }
        ThreadEntries entries =
                new ThreadEntries(
                        file.ticket(),
                        wording,
                        new ReplyMark(file.ticket(), wording, gestures, attempt),
                        new PledgeOffers(file.ticket(), wording, gestures, attempt),
                        new MessageParts(
                                file.ticket(), reader, wording, gestures, attempt, correct));
        for (Happening happening : happenings.subList(same, happenings.size())) {
            Entry entry = entries.draw(happening);
            shown.add(happening);
            thread.add(entry);
        }
        scroller.getElement().executeJs(FOLLOW, spoke(file.messages()));
    }

    /** Whether the reader has said more; what becomes of words said before is drawn again too. */
    private boolean spoke(List<Message> messages) {
        long before = lastOwn;
        lastOwn =
                messages.stream()
                        .filter(one -> one.isBy(reader))
                        .mapToLong(Message::id)
                        .max()
                        .orElse(0);
        return lastOwn > before;
    }
}
