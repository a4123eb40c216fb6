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
record Gathered(
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
    Instant asOf() {
        return lines.isEmpty() ? ticket.receivedAt() : lines.get(lines.size() - 1).happenedAt();
    }

    String head() {
        return ChainFile.head(lines);
    }
}
