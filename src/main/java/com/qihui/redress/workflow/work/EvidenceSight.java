package com.qihui.redress.workflow.work;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.Contacts;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which pieces of evidence each side of a complaint may know of. The contact log is the desk's own
 * (R42): to merchant and complainant the recording of a talk that the desk had with somebody else
 * is not there, unless they gave it themselves. A merchant reads the others with discretion (E27).
 */
@Component
public class EvidenceSight {

    private final Evidence evidence;
    private final Contacts contacts;
    private final Filings filings;

    EvidenceSight(Evidence evidence, Contacts contacts, Filings filings) {
        this.evidence = evidence;
        this.contacts = contacts;
        this.filings = filings;
    }

    /** In the order they came. */
    public List<EvidencePiece> pieces(Ticket ticket, Actor.Kind reader) {
        if (reader != Actor.Kind.MERCHANT) {
            return known(ticket, reader).toList();
        }
        Discretion discretion = Discretion.of(ticket, filings.of(ticket.id()));
        return known(ticket, reader).map(one -> one.discreet(discretion)).toList();
    }

    /**
     * @throws NotFound as if there were none, for a piece that the reader may not know of
     */
    public EvidencePiece piece(Ticket ticket, int pieceNo, Actor.Kind reader) {
        return pieces(ticket, reader).stream()
                .filter(one -> one.pieceNo() == pieceNo)
                .findFirst()
                .orElseThrow(() -> new NotFound("piece of evidence", pieceNo));
    }

    /** The numbers of {@link #pieces}. */
    public Set<Integer> numbers(Ticket ticket, Actor.Kind reader) {
        return known(ticket, reader).map(EvidencePiece::pieceNo).collect(Collectors.toSet());
    }

    private Stream<EvidencePiece> known(Ticket ticket, Actor.Kind reader) {
        Set<Integer> ofOthers = ofOthers(ticket, reader);
        return evidence.of(ticket.id()).stream()
                .filter(
                        one ->
                                !ofOthers.contains(one.pieceNo())
                                        || one.addedByKind().equals(reader.name()));
    }

    private Set<Integer> ofOthers(Ticket ticket, Actor.Kind reader) {
        return switch (reader) {
            case MERCHANT -> contacts.recordedWithOthers(ticket.id(), ContactParty.MERCHANT);
            case COMPLAINANT -> contacts.recordedWithOthers(ticket.id(), ContactParty.COMPLAINANT);
            default -> Set.of();
        };
    }
}
