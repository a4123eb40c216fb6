package com.qihui.redress.console.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.account.Actor;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceMarks;
import com.qihui.redress.mail.out.Deliveries;
import com.qihui.redress.mail.out.OutgoingMails;
import com.qihui.redress.notification.Notices;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.remedy.FinalAnswers;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.Calendars;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.statement.StatementDesk;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.OpenMatters;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.triage.History;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.ContactDesk;
import com.qihui.redress.workflow.TaskView;
import com.qihui.redress.workflow.closing.NeedlessAnswers;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import com.qihui.redress.workflow.outside.OutsideRoute;
import com.qihui.redress.workflow.promise.ChatPromises;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.CaseTask;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the screen of a complaint shows, all of one moment. */
@Service
class TicketFiles {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final Tickets tickets;
    private final Filings filings;
    private final OrderSnapshots snapshots;
    private final Statements statements;
    private final StatementDesk desk;
    private final Evidence evidence;
    private final EvidenceMarks marks;
    private final CustomerRequests requests;
    private final Ledgers ledgers;
    private final Calendars calendars;
    private final ClockWords clockWords;
    private final Messages messages;
    private final NeedlessAnswers needless;
    private final Deliveries deliveries;
    private final Notices notices;
    private final DirectTalks direct;
    private final Promises promises;
    private final ChatPromises chatPromises;
    private final ContactDesk contacts;
    private final Proposals proposals;
    private final FinalAnswers finals;
    private final OpenMatters matters;
    private final Remedies remedies;
    private final OutsideCases outside;
    private final OutsideRoute routes;
    private final OutgoingMails mails;
    private final Journal journal;
    private final Casework casework;
    private final History history;
    private final ObjectMapper json;
    private final Clock clock;

    TicketFiles(
            Tickets tickets,
            Filings filings,
            OrderSnapshots snapshots,
            Statements statements,
            StatementDesk desk,
            Evidence evidence,
            EvidenceMarks marks,
            CustomerRequests requests,
            Ledgers ledgers,
            Calendars calendars,
            ClockWords clockWords,
            Messages messages,
            NeedlessAnswers needless,
            Deliveries deliveries,
            Notices notices,
            DirectTalks direct,
            Promises promises,
            ChatPromises chatPromises,
            ContactDesk contacts,
            Proposals proposals,
            FinalAnswers finals,
            OpenMatters matters,
            Remedies remedies,
            OutsideCases outside,
            OutsideRoute routes,
            OutgoingMails mails,
            Journal journal,
            Casework casework,
            History history,
            ObjectMapper json,
            Clock clock) {
        this.tickets = tickets;
        this.filings = filings;
        this.snapshots = snapshots;
        this.statements = statements;
        this.desk = desk;
        this.evidence = evidence;
        this.marks = marks;
        this.requests = requests;
        this.ledgers = ledgers;
        this.calendars = calendars;
        this.clockWords = clockWords;
        this.messages = messages;
        this.needless = needless;
        this.deliveries = deliveries;
        this.notices = notices;
        this.direct = direct;
        this.promises = promises;
        this.chatPromises = chatPromises;
        this.contacts = contacts;
        this.proposals = proposals;
        this.finals = finals;
        this.matters = matters;
        this.remedies = remedies;
        this.outside = outside;
        this.routes = routes;
        this.mails = mails;
        this.journal = journal;
        this.casework = casework;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @throws com.qihui.redress.shared.NotFound when there is none that this person may see
     */
    @Transactional(readOnly = true)
    public TicketFile load(String number, Actor actor, Locale language) {
        Ticket ticket = Access.visible(actor, tickets.byNumber(number));
        long id = ticket.id();
        FileComplaint filed = filings.of(id);
        Instant now = clock.instant();
        List<TaskView> tasks = casework.tasksOf(ticket, actor);
        List<Message> said = messages.of(id, Messages.readableBy(actor));
        List<OutsideCase> before = outside.of(id);
        boolean closing =
                tasks.stream().anyMatch(one -> one.row().task() == CaseTask.SETTLE_OPEN_MATTERS);
        return new TicketFile(
                ticket,
                filed,
                statements.of(ticket, filed, language),
                desk.citable(ticket),
                snapshots.of(id).orElse(null),
                CheckedPiece.all(evidence.of(id), marks.of(id)),
                evidence.verdict(id).orElse(null),
                requests.open(id),
                ledgers.of(id).stream().map(ledger -> clock(ledger, now, language)).toList(),
                said,
                needless.of(ticket, said),
                TicketTalk.of(
                        said,
                        deliveries.of(ticket, said),
                        notices.named(id),
                        direct.of(id).orElse(null)),
                promises.of(id),
                chatPromises.offered(ticket, said),
                contacts.of(ticket, actor),
                proposals.of(id),
                ticket.status() == Status.EXTERNAL || ticket.isClosed() || ticket.reopenings() > 0
                        ? finals.of(id)
                        : List.of(),
                closing ? matters.of(ticket) : List.of(),
                remedies.latest(id).orElse(null),
                remedies.progress(id),
                OutsideStory.of(before, outside),
                routes.of(ticket, filed, before),
                mails.undelivered(id),
                journal.of(id).stream().map(this::line).toList(),
                journal.isIntact(id),
                tasks,
                history.serial(ticket).orElse(null),
                now);
    }

    private TicketClock clock(Ledger ledger, Instant now, Locale language) {
        Deadline deadline = ledger.deadline();
        long days =
                deadline.calendar() == CalendarKind.WORKING_DAYS
                        ? calendars
                                .current()
                                .elapsed(now, deadline.dueAt(), CalendarKind.WORKING_DAYS)
                                .toDays()
                        : 0;
        return new TicketClock(
                deadline,
                ledger.spent(),
                (int) days,
                ledger.standsStill(),
                clockWords.explain(ledger, language));
    }

    private RecordLine line(JournalEntry entry) {
        try {
            return new RecordLine(entry, json.readValue(entry.data(), FACTS));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
