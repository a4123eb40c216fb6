package com.qihui.redress.workflow.work;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.account.Scope;
import com.qihui.redress.conversation.RecordedTalks;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which pieces of evidence each side of a complaint may know of: not the recordings of talks that
 * it had no part in. A merchant reads the others with discretion (E27).
 */
@Component
public class EvidenceSight {

    private final Evidence evidence;
    private final RecordedTalks talks;
    private final Filings filings;
    private final CurrentActor current;

    EvidenceSight(Evidence evidence, RecordedTalks talks, Filings filings, CurrentActor current) {
        this.evidence = evidence;
        this.talks = talks;
        this.filings = filings;
        this.current = current;
    }

    /**
     * For which side somebody reads: their own; a client without the scope of work, which keeps no
     * contact log, for the complainant.
     */
    public Actor.Kind side(Actor reader) {
        return reader.kind() == Actor.Kind.CLIENT && !current.may(Scope.TASKS_WORK)
                ? Actor.Kind.COMPLAINANT
                : reader.kind();
    }

    /** In the order they came. */
    public List<EvidencePiece> pieces(Ticket ticket, Actor.Kind side) {
        List<EvidencePiece> known = known(ticket, side);
        if (side != Actor.Kind.MERCHANT) {
            return known;
        }
        Discretion discretion = Discretion.of(ticket, filings.of(ticket.id()));
        return known.stream().map(one -> one.discreet(discretion)).toList();
    }

    /**
     * @throws NotFound as if there were none, for a piece that the reader may not know of
     */
    public EvidencePiece piece(Ticket ticket, int pieceNo, Actor.Kind side) {
        return pieces(ticket, side).stream()
                .filter(one -> one.pieceNo() == pieceNo)
                .findFirst()
                .orElseThrow(() -> new NotFound("piece of evidence", pieceNo));
    }

    /** The numbers of {@link #pieces}. */
    public Set<Integer> numbers(Ticket ticket, Actor.Kind side) {
        return known(ticket, side).stream().map(EvidencePiece::pieceNo).collect(Collectors.toSet());
    }

    private List<EvidencePiece> known(Ticket ticket, Actor.Kind side) {
        List<EvidencePiece> all = evidence.of(ticket.id());
        Set<Integer> hidden = talks.hiddenFrom(side, ticket.id(), all);
        return hidden.isEmpty()
                ? all
                : all.stream()
                        .filter(one -> !hidden.contains(one.pieceNo()))
                        .map(
                                one ->
                                        one.corrects() != null && hidden.contains(one.corrects())
                                                ? one.standingAlone()
                                                : one)
                        .toList();
    }
}
