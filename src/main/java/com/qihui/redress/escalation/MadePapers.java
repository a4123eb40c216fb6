package com.qihui.redress.escalation;

import java.util.Map;
import java.util.Optional;

/** Asked of whoever keeps made dossiers: what can have been handed in to a body. */
public interface MadePapers {

    /**
     * @return of a complaint, the newest first: each by its number, with words that tell it from
     *     the others
     */
    Map<Long, String> of(long ticketId);

    /**
     * @return none where this dossier is not the platform's answer, or another complaint's
     */
    Optional<MadeAnswer> answer(long ticketId, long dossierId);
}
