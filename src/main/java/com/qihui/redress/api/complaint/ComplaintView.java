package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.evidence.Completeness;
import com.qihui.redress.evidence.EvidenceReason;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.TriageReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A complaint as {@code GET /complaints/{number}} answers it. */
@Schema(name = "Complaint")
record ComplaintView(
        String number,
        long version,
        Status status,
        Channel channel,
        String subject,
        @Nullable Category category,
        Set<Category> categoriesAlso,
        @Nullable SubCause subCause,
        Priority priority,
        Set<Flag> flags,
        Channel internalChannel,
        @Nullable String orderNo,
        @Nullable String merchant,
        Contact complainant,
        @DeskTime Instant submittedAt,
        @DeskTime Instant receivedAt,
        @DeskTime @Nullable Instant closedAt,
        @Nullable Closing closing,
        int reopenings,
        Attribution attribution,
        Triage triage,
        EvidenceState evidence,
        StatementView statement,
        List<DeadlineView> deadlines,
        LocalDate externalEligibleFrom,
        EscalationView escalation,
        List<RightView> rights,
        @Schema(nullable = true) @Nullable Object incident,
        List<PromiseView> promises,
        int promisesBrokenAtSubmission,
        @Nullable ProposalView proposal,
        List<TaskBrief> tasks,
        @Nullable ChatView chat,
        FilingView filing) {

    /** An outside body the complainant may go to, and how, in the caller's language (R41). */
    record RightView(Body body, LocalDate from, String text) {}

    /**
     * @param suggested while no person has confirmed it
     */
    record Attribution(Responsibility responsibility, boolean suggested, List<Reason> reasons) {}

    /** What was suggested, or decided, of each aspect and why. */
    record Triage(boolean suggested, List<Judged> judged) {}

    /**
     * @param text the rule in the caller's language
     * @param evidence what it rests on, in the caller's language
     */
    record Judged(
            TriageReason.Aspect aspect,
            String value,
            String rule,
            String text,
            List<String> evidence) {}

    record Reason(String rule, String text, List<String> evidence) {}

    record EvidenceState(
            Completeness completeness,
            List<String> missing,
            List<String> warnings,
            List<EvidenceRemark> reasons) {}

    /**
     * @param sound whether it speaks for the evidence
     * @param text in the caller's language
     */
    record EvidenceRemark(EvidenceReason.Aspect aspect, boolean sound, String code, String text) {}

    record TaskBrief(String id, String key, @Nullable String assignee, String group) {}
}
