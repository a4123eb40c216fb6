package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.api.complaint.ComplaintView.Attribution;
import com.qihui.redress.api.complaint.ComplaintView.EvidenceRemark;
import com.qihui.redress.api.complaint.ComplaintView.EvidenceState;
import com.qihui.redress.api.complaint.ComplaintView.Judged;
import com.qihui.redress.api.complaint.ComplaintView.Reason;
import com.qihui.redress.api.complaint.ComplaintView.TaskBrief;
import com.qihui.redress.api.complaint.ComplaintView.Triage;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.evidence.Completeness;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceReason;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.statement.Statement;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.TriageReason.Aspect;
import com.qihui.redress.triage.TriageWords;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.work.EvidenceSight;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.Worklist;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers all that is known about a complaint, as far as its reader may know it. */
@Component
class ComplaintViews {

    private final Filings filings;
    private final Evidence evidence;
    private final Statements statements;
    private final Deadlines deadlines;
    private final Promises promises;
    private final MerchantSight sight;
    private final EvidenceSight pieces;
    private final Proposals proposals;
    private final EscalationViews outside;
    private final ProposalViews offers;
    private final Worklist worklist;
    private final TriageWords words;
    private final MessageSource labels;

    ComplaintViews(
            Filings filings,
            Evidence evidence,
            Statements statements,
            Deadlines deadlines,
            Promises promises,
            MerchantSight sight,
            EvidenceSight pieces,
            Proposals proposals,
            EscalationViews outside,
            ProposalViews offers,
            Worklist worklist,
            TriageWords words,
            MessageSource labels) {
        this.filings = filings;
        this.evidence = evidence;
        this.statements = statements;
        this.deadlines = deadlines;
        this.promises = promises;
        this.sight = sight;
        this.pieces = pieces;
        this.proposals = proposals;
        this.outside = outside;
        this.offers = offers;
        this.worklist = worklist;
        this.words = words;
        this.labels = labels;
    }

    ComplaintView of(Ticket ticket, Actor reader) {
        long id = ticket.id();
        FileComplaint filed = filings.of(id);
        EscalationViews.Outside escalation = outside.of(ticket, filed);
        Statement statement = statements.of(ticket, filed, LocaleContextHolder.getLocale());
        return view(ticket, filed, statement, proposals.latest(id), escalation, reader);
    }

    /** As {@link #of}, without asking for what cannot be there yet. */
    ComplaintView justFiled(Ticket ticket, FileComplaint filed, Actor reader) {
        EscalationViews.Outside escalation = outside.ofNew(ticket, filed);
        Statement statement =
                statements.of(filed, ticket.submittedAt(), LocaleContextHolder.getLocale());
        return view(ticket, filed, statement, Optional.empty(), escalation, reader);
    }

    private ComplaintView view(
            Ticket ticket,
            FileComplaint filed,
            Statement statement,
            Optional<Proposal> proposal,
            EscalationViews.Outside escalation,
            Actor reader) {
        return reader.kind() == Actor.Kind.MERCHANT
                ? forMerchant(ticket, filed, proposal, escalation, reader)
                : whole(ticket, filed, statement, proposal, escalation, reader);
    }

    /** What is the desk's own, and the complainant's, stays with them (E27). */
    private ComplaintView forMerchant(
            Ticket ticket,
            FileComplaint filed,
            Optional<Proposal> proposal,
            EscalationViews.Outside escalation,
            Actor reader) {
        long id = ticket.id();
        Discretion discretion = Discretion.of(ticket, filed);
        FileComplaint told = discretion.filing(filed);
        Set<Integer> known = pieces.numbers(ticket, pieces.side(reader));
        Locale language = LocaleContextHolder.getLocale();
        Statement statement = statements.of(told, ticket.submittedAt(), language);
        EvidenceState judged = evidence(id);
        return new ComplaintView(
                ticket.number(),
                ticket.version(),
                ticket.status(),
                ticket.channel(),
                discretion.text(ticket.subject()),
                ticket.category(),
                ticket.categoriesAlso(),
                ticket.subCause(),
                ticket.priority(),
                Set.of(),
                ticket.suitedTo(),
                ticket.orderNo(),
                ticket.merchantName(),
                Contact.of(
                        ticket.complainantName(),
                        ticket.complainantPhone(),
                        ticket.complainantEmail(),
                        reader),
                ticket.submittedAt(),
                ticket.receivedAt(),
                ticket.closedAt(),
                ticket.closing(),
                ticket.reopenings(),
                new Attribution(
                        Objects.requireNonNullElse(
                                ticket.responsibility(), Responsibility.NONE_YET),
                        ticket.attributionSuggested(),
                        List.of()),
                new Triage(ticket.attributionSuggested(), List.of()),
                new EvidenceState(judged.completeness(), judged.missing(), List.of(), List.of()),
                StatementView.of(statement, statements, language),
                deadlines.of(id).stream()
                        .filter(one -> MerchantSight.shows(one.kind()))
                        .map(DeadlineView::of)
                        .toList(),
                ticket.externalEligibleFrom(),
                escalation.view().discreet(),
                List.of(),
                null,
                sight.promises(ticket).stream()
                        .map(one -> PromiseView.of(one, known).discreet(discretion))
                        .toList(),
                0,
                proposal.map(one -> offers.of(one, language).discreet(discretion)).orElse(null),
                worklist.of(id, reader).stream().map(ComplaintViews::task).toList(),
                null,
                FilingView.of(told));
    }

    private ComplaintView whole(
            Ticket ticket,
            FileComplaint filed,
            Statement statement,
            Optional<Proposal> proposal,
            EscalationViews.Outside escalation,
            Actor reader) {
        long id = ticket.id();
        Set<Integer> known = pieces.numbers(ticket, pieces.side(reader));
        return new ComplaintView(
                ticket.number(),
                ticket.version(),
                ticket.status(),
                ticket.channel(),
                ticket.subject(),
                ticket.category(),
                ticket.categoriesAlso(),
                ticket.subCause(),
                ticket.priority(),
                ticket.flags(),
                ticket.suitedTo(),
                ticket.orderNo(),
                ticket.merchantName(),
                Contact.of(
                        ticket.complainantName(),
                        ticket.complainantPhone(),
                        ticket.complainantEmail(),
                        reader),
                ticket.submittedAt(),
                ticket.receivedAt(),
                ticket.closedAt(),
                ticket.closing(),
                ticket.reopenings(),
                attribution(ticket),
                triage(ticket),
                evidence(id),
                StatementView.of(statement, statements, LocaleContextHolder.getLocale()),
                deadlines.of(id).stream().map(DeadlineView::of).toList(),
                ticket.externalEligibleFrom(),
                escalation.view(),
                escalation.rights(),
                null,
                promises.of(id).stream().map(one -> PromiseView.of(one, known)).toList(),
                (int) promises.of(id).stream().filter(Promise::brokenAtFiling).count(),
                proposal.map(one -> offers.of(one, LocaleContextHolder.getLocale())).orElse(null),
                worklist.of(id, reader).stream().map(ComplaintViews::task).toList(),
                ChatView.of(ticket, deadlines.of(id)),
                FilingView.of(filed));
    }

    private Attribution attribution(Ticket ticket) {
        Locale language = LocaleContextHolder.getLocale();
        Responsibility judged = ticket.responsibility();
        return new Attribution(
                Objects.requireNonNullElse(judged, Responsibility.NONE_YET),
                ticket.attributionSuggested(),
                ticket.triageReasons().stream()
                        .filter(one -> one.aspect() == Aspect.RESPONSIBILITY)
                        .map(
                                one ->
                                        new Reason(
                                                one.rule(),
                                                words.rule(one, language),
                                                words.grounds(one, language)))
                        .toList());
    }

    private Triage triage(Ticket ticket) {
        Locale language = LocaleContextHolder.getLocale();
        return new Triage(
                ticket.attributionSuggested(),
                ticket.triageReasons().stream()
                        .map(
                                one ->
                                        new Judged(
                                                one.aspect(),
                                                one.value(),
                                                one.rule(),
                                                words.rule(one, language),
                                                words.grounds(one, language)))
                        .toList());
    }

    private EvidenceState evidence(long ticketId) {
        return evidence.verdict(ticketId)
                .map(
                        verdict ->
                                new EvidenceState(
                                        verdict.completeness(),
                                        verdict.missing(),
                                        verdict.warnings(),
                                        verdict.reasons().stream().map(this::remark).toList()))
                .orElseGet(
                        () ->
                                new EvidenceState(
                                        Completeness.INSUFFICIENT,
                                        List.of(),
                                        List.of(),
                                        List.of()));
    }

    private EvidenceRemark remark(EvidenceReason reason) {
        String text =
                labels.getMessage(
                        "evidence.reason." + reason.aspect() + "." + reason.code(),
                        reason.values().toArray(),
                        reason.code(),
                        LocaleContextHolder.getLocale());
        return new EvidenceRemark(
                reason.aspect(), reason.sound(), reason.code(), Objects.requireNonNull(text));
    }

    private static TaskBrief task(WorkRow row) {
        return new TaskBrief(row.taskId(), row.task().key(), row.assigneeName(), row.group());
    }
}
