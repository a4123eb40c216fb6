package com.qihui.redress.dossier;

import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.evidence.NamedPieces;
import com.qihui.redress.order.Order;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.statement.Statement;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that goes into a bundle, as it stood at one moment.
 *
 * @param ofOthers the numbers of the pieces that the complainant may not know of
 * @param complainants whether it is made for the complainant: without those pieces, and with the
 *     lines sealed that are about them
 */
public record Gathered(
        Ticket ticket,
        FileComplaint filed,
        Statement statement,
        @Nullable EvidenceVerdict verdict,
        @Nullable Proposal proposal,
        @Nullable Order order,
        List<EvidencePiece> pieces,
        List<Exhibit> exhibits,
        List<JournalEntry> lines,
        Set<Integer> ofOthers,
        boolean complainants) {

    /** When something last happened: the same state has the same time, whenever it is bundled. */
    public Instant asOf() {
        return lines.isEmpty() ? ticket.receivedAt() : lines.get(lines.size() - 1).happenedAt();
    }

    public String head() {
        return ChainFile.head(lines);
    }

    /** Without the lines behind that many. */
    public Gathered upTo(int lines) {
        return lines == this.lines.size()
                ? this
                : new Gathered(
                        ticket,
                        filed,
                        statement,
                        verdict,
                        proposal,
                        order,
                        pieces,
                        exhibits,
                        List.copyOf(this.lines.subList(0, lines)),
                        ofOthers,
                        complainants);
    }

    /** As the complainant may have it, and whom they take it to (docs/decisions/0079). */
    public Gathered complainantsOwn() {
        return new Gathered(
                ticket,
                filed,
                statement,
                verdict,
                proposal,
                order,
                pieces.stream().filter(one -> !ofOthers.contains(one.pieceNo())).toList(),
                exhibits.stream().filter(one -> !ofOthers.contains(one.number())).toList(),
                lines,
                ofOthers,
                true);
    }

    /** Whether pieces are kept back. */
    public boolean keepsBack() {
        return complainants && !ofOthers.isEmpty();
    }

    /** Whether whoever is handed the bundle may read what a line of the journal says. */
    public boolean isOpen(JournalEntry line) {
        return Disclosure.isOpen(line)
                && (!keepsBack()
                        || Collections.disjoint(
                                NamedPieces.of(line.type(), line.data()), ofOthers));
    }
}
