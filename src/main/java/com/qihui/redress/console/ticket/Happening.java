package com.qihui.redress.console.ticket;

import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.workflow.promise.ChatPromises;
import java.util.List;

/** What stands as one entry in the conversation. */
sealed interface Happening {

    /** The complaint itself, in its complainant's words. */
    record Filed(RecordLine line, FileComplaint filing) implements Happening {}

    /**
     * Something said, with what was promised in the same breath.
     *
     * @param offers what it seems to promise besides
     */
    record Said(
            Message message,
            List<Pledge> pledges,
            List<ChatPromises.Offer> offers,
            Reply reply,
            TicketTalk.Fate fate)
            implements Happening {}

    /** A talk that somebody wrote down, with what was promised in it. */
    record Talked(Contact contact, List<Pledge> pledges) implements Happening {}

    /** Whether what a complainant said waits for an answer. */
    enum Reply {
        NONE,
        OWED,
        /** Somebody said that it needs none. */
        NEEDLESS
    }

    /** Things that one party did without saying a word, one right after the other. */
    record Done(List<RecordLine> lines) implements Happening {

        RecordLine first() {
            return lines.get(0);
        }
    }

    /** A promise as it stands now. */
    record Pledge(String body, String dueAt, Promise.State state) {

        static Pledge of(Promise promise) {
            return new Pledge(promise.body(), promise.dueAt().toString(), promise.state());
        }
    }
}
