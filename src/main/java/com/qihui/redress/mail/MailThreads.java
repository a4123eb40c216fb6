package com.qihui.redress.mail;

import static com.qihui.schema.Tables.MAIL_THREAD;

import com.qihui.redress.shared.Hash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Which mails belong to which complaint by their Message-IDs: those that came or went, and those
 * that one of them refers to, for mails overtake each other.
 */
@Component
public class MailThreads {

    /** A mail that refers to more is remembered by the last of them. */
    private static final int MOST = 20;

    private final DSLContext db;

    MailThreads(DSLContext db) {
        this.db = db;
    }

    /** A mail of this complaint came or went, in answer to others. */
    public void remember(long ticketId, Collection<String> ids, Collection<String> answered) {
        var insert =
                db.insertInto(
                        MAIL_THREAD, MAIL_THREAD.ID_HASH, MAIL_THREAD.TICKET_ID, MAIL_THREAD.OWN);
        List<String> referred = last(answered);
        for (String id : ids) {
            insert = insert.values(hash(id), ticketId, true);
        }
        for (String id : referred) {
            insert = insert.values(hash(id), ticketId, false);
        }
        if (!ids.isEmpty() || !referred.isEmpty()) {
            insert.execute();
        }
    }

    /**
     * The complaint of a mail that came or went.
     *
     * @param ids the latest last, as in References
     */
    public Optional<Long> ticketOf(Collection<String> ids) {
        return find(last(ids), true, 1).stream().findFirst();
    }

    /** The complaints of mails that refer to this one, the latest first; no more than a few. */
    public List<Long> ticketsReferringTo(String id) {
        return find(List.of(id), false, MOST);
    }

    private List<Long> find(List<String> ids, boolean own, int most) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.select(MAIL_THREAD.TICKET_ID)
                .from(MAIL_THREAD)
                .where(MAIL_THREAD.ID_HASH.in(ids.stream().map(MailThreads::hash).toList()))
                .and(MAIL_THREAD.OWN.eq(own))
                .orderBy(MAIL_THREAD.ID.desc())
                .limit(most)
                .fetch(MAIL_THREAD.TICKET_ID);
    }

    private static List<String> last(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private static String hash(String messageId) {
        return Hash.sha256(messageId);
    }
}
