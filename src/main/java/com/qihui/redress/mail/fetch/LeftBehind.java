package com.qihui.redress.mail.fetch;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What lies at a server and is not fetched any more, by the ids it gives its mails. Over POP3 only
 * what came again and was known again: so a mail is not taken for another that had its id. Over
 * IMAP what somebody else marked as deleted. Where a server gives no ids, how far its mails were
 * looked at.
 */
final class LeftBehind {

    private final Instant since;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private volatile int from;
    private volatile int count;

    LeftBehind(Instant since) {
        this.since = since;
    }

    boolean isFrom(Instant earliest) {
        return !since.isBefore(earliest);
    }

    void add(String id) {
        ids.add(id);
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    /** Of what is not listed any more nothing is remembered. */
    void keepOnly(Set<String> listed) {
        ids.retainAll(listed);
    }

    /**
     * Where among mails without ids the next look begins: at the first, where some were deleted.
     */
    int from(int listed) {
        return listed < count ? 0 : from;
    }

    /** Behind the last of them it begins anew. */
    void stoppedAt(int next, int listed) {
        from = next < listed ? next : 0;
        count = listed;
    }
}
