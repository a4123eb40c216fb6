package com.qihui.redress.conversation;

import static com.qihui.schema.Tables.MESSAGE;

import com.qihui.redress.account.Actor;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was said since somebody looked, so that of two who answer at once the second knows (E3). */
@Component
public class LaterWords {

    /** In one place nobody reads more. */
    private static final int MOST = 20;

    private final DSLContext db;
    private final Messages messages;

    LaterWords(DSLContext db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    /**
     * What others said in a thread, oldest first.
     *
     * @param lastSeen the last message the speaker knew; 0 for none
     */
    public List<Message> since(long ticketId, MessageThread thread, long lastSeen, Actor speaker) {
        return messages.byIds(
                db.select(MESSAGE.ID)
                        .from(MESSAGE)
                        .where(MESSAGE.TICKET_ID.eq(ticketId))
                        .and(MESSAGE.ID.gt(lastSeen))
                        .and(MESSAGE.THREAD.eq(thread.name()))
                        .and(
                                MESSAGE.SENDER
                                        .ne(speaker.name())
                                        .or(MESSAGE.SENDER_KIND.ne(speaker.kind().name()))
                                        .or(MESSAGE.AGENT_NO.isDistinctFrom(speaker.agentNo())))
                        .orderBy(MESSAGE.ID)
                        .limit(MOST)
                        .fetch(MESSAGE.ID));
    }
}
