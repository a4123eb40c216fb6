package com.qihui.redress.dossier;

import com.qihui.redress.audit.JournalEntry;
import java.util.Set;

/**
 * What an outsider may read of a ticket's journal. Whatever is not named here stays sealed, so that
 * no new kind of event leaves the desk by accident. Who of the desk acted is never told, only in
 * which part.
 */
final class Disclosure {

    private static final Set<String> OPEN =
            Set.of(
                    "COMPLAINT_FILED",
                    "ORDER_SNAPSHOT_KEPT",
                    "EVIDENCE_ADDED",
                    "EVIDENCE_MARKED",
                    "EVIDENCE_SORTED",
                    "EVIDENCE_ASKED",
                    "EVIDENCE_PROVIDED",
                    "EVIDENCE_LAPSED",
                    "NOTHING_MORE_TO_GIVE",
                    "CUSTOMER_REMINDED",
                    "MERCHANT_ASKED",
                    "MERCHANT_REMINDED",
                    "MERCHANT_SILENT",
                    "MERCHANT_BARRED",
                    "SOLUTION_PROPOSED",
                    "PROPOSAL_PRESENTED",
                    "PROPOSAL_ACCEPTED",
                    "PROPOSAL_ACCEPTED_BY_SILENCE",
                    "PROPOSAL_REFUSED",
                    "PROPOSAL_WITHDRAWN",
                    "REFUSAL_UPHELD",
                    "PROMISE_MADE",
                    "PROMISE_KEPT",
                    "PROMISE_CHASED",
                    "PROMISE_WITHDRAWN",
                    "REMEDY_EXECUTED",
                    "REMEDY_SETTLED",
                    "CLOSED",
                    "REOPENED",
                    "WENT_OUTSIDE",
                    "OUTSIDE_OPENED",
                    "OUTSIDE_REGISTERED",
                    "OUTSIDE_CONCLUDED");

    private static final Set<String> OF_AN_OPEN_LINE = Set.of("at", "actorKind", "type", "data");

    /** That something happened, and when, shows that no line was left out. */
    private static final Set<String> OF_A_SEALED_LINE = Set.of("at");

    private Disclosure() {}

    /** A line from before fields were sealed is all or nothing, and names who acted: nothing. */
    static boolean isOpen(JournalEntry line) {
        return line.salt() != null && OPEN.contains(line.type());
    }

    static Set<String> fields(boolean open) {
        return open ? OF_AN_OPEN_LINE : OF_A_SEALED_LINE;
    }
}
