package com.qihui.redress.mail.fetch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What lies at a server over POP3 though it was fetched before, by the ids it gives its mails: only
 * what came again and was known again. So a mail is not taken for another that had its id.
 */
final class LeftBehind {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();

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
}
