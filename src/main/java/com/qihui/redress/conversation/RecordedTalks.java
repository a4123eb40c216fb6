package com.qihui.redress.conversation;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.EvidencePiece;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Recordings of talks that the desk had. The contact log is the desk's own (R42): to merchant and
 * complainant the recording of a talk with somebody else is not there, nor what corrects it, unless
 * they gave it here themselves; a client is nobody's own voice in this, for the desk's tools are
 * clients too (docs/decisions/0079).
 */
@Component
public class RecordedTalks {

    private final Contacts contacts;

    RecordedTalks(Contacts contacts) {
        this.contacts = contacts;
    }

    /**
     * @param pieces all of the complaint, in the order they came
     * @return the numbers of those that the side may not know of; for the desk none
     */
    public Set<Integer> hiddenFrom(Actor.Kind side, long ticketId, List<EvidencePiece> pieces) {
        Set<Integer> recorded =
                switch (side) {
                    case MERCHANT -> contacts.recordedWithOthers(ticketId, ContactParty.MERCHANT);
                    case COMPLAINANT ->
                            contacts.recordedWithOthers(ticketId, ContactParty.COMPLAINANT);
                    default -> Set.of();
                };
        Set<Integer> hidden = new HashSet<>();
        for (EvidencePiece piece : pieces) {
            boolean records =
                    recorded.contains(piece.pieceNo())
                            || (piece.corrects() != null && hidden.contains(piece.corrects()));
            if (records && !piece.addedByKind().equals(side.name())) {
                hidden.add(piece.pieceNo());
            }
        }
        return Set.copyOf(hidden);
    }
}
