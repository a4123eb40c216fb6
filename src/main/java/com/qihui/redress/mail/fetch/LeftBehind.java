package com.qihui.redress.mail.fetch;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What servers over POP3 were told to delete, by the ids they give their mails: what is listed all
 * the same is not fetched a second time. Forgotten with the program; what is fetched again then is
 * known again, and deleted again.
 */
final class LeftBehind {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    void add(Collection<String> deleted) {
        ids.addAll(deleted);
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    /** Of what is not listed any more nothing is remembered. */
    void keepOnly(Collection<String> listed) {
        ids.retainAll(listed);
    }
}
