package com.qihui.redress.triage;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.schema.tables.records.TriageCorrectionRecord;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which suggestions people changed, and into what: how often a rule is wrong (R22). */
@Component
public class Corrections {

    private final DSLContext db;
    private final Clock clock;

    Corrections(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param suggested by the rule
     * @param value what a person says instead; empty for nothing at all
     */
    public record Correction(TriageReason suggested, String value) {}

    public void keep(
            Ticket ticket, List<Correction> corrections, @Nullable String remark, Actor by) {
        Rows.insert(db, corrections.stream().map(one -> row(ticket, one, remark, by)).toList());
    }

    private TriageCorrectionRecord row(
            Ticket ticket, Correction correction, @Nullable String remark, Actor by) {
        TriageCorrectionRecord row = new TriageCorrectionRecord();
        row.setTicketId(ticket.id());
        row.setAspect(correction.suggested().aspect().name());
        row.setRule(correction.suggested().rule());
        row.setSuggested(correction.suggested().value());
        row.setCorrected(correction.value());
        row.setReason(remark);
        row.setCorrectedBy(by.name());
        row.setCorrectedAt(clock.instant());
        return row;
    }
}
