package com.qihui.redress.dossier;

import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.order.Order;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.statement.Statement;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that goes into a bundle, as it stood at one moment. */
public record Gathered(
        Ticket ticket,
        FileComplaint filed,
        Statement statement,
        @Nullable EvidenceVerdict verdict,
        @Nullable Proposal proposal,
        @Nullable Order order,
        List<EvidencePiece> pieces,
        List<Exhibit> exhibits,
        List<JournalEntry> lines) {

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
                        List.copyOf(this.lines.subList(0, lines)));
    }
}
