package com.qihui.redress.mail.out;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.clause.Clauses;
import com.qihui.redress.dossier.PdfPress;
import com.qihui.redress.remedy.CitedClause;
import com.qihui.redress.remedy.FinalAnswer;
import com.qihui.redress.remedy.FinalAnswers;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The formal answer as a letter, with the clauses it rests on (R27, R28, R40). */
@Component
class Letters {

    private final ITemplateEngine templates;
    private final PdfPress press;
    private final Tickets tickets;
    private final FinalAnswers answers;
    private final Proposals proposals;
    private final Clauses clauses;
    private final MessageSource labels;
    private final ZoneId zone;

    Letters(
            ITemplateEngine templates,
            PdfPress press,
            Tickets tickets,
            FinalAnswers answers,
            Proposals proposals,
            Clauses clauses,
            MessageSource labels,
            @Value("${redress.zone}") ZoneId zone) {
        this.templates = templates;
        this.press = press;
        this.tickets = tickets;
        this.answers = answers;
        this.proposals = proposals;
        this.clauses = clauses;
        this.labels = labels;
        this.zone = zone;
    }

    /** What the letter's page is filled with. */
    record Sheet(
            String number,
            String name,
            @Nullable String order,
            @Nullable String merchant,
            String submitted,
            String answered,
            String outside,
            List<String> paragraphs,
            List<Citation> clauses) {}

    /**
     * A clause in the version it is cited in (R40).
     *
     * @param since from which day that version has been in force
     */
    record Citation(String number, String title, int version, String since) {}

    byte[] of(OutgoingMail mail) throws IOException {
        Locale language = Locale.forLanguageTag(mail.language());
        Ticket ticket = tickets.byId(mail.ticketId());
        Proposal proposal = proposal(mail);
        Optional<FinalAnswer> last = last(mail);
        Instant answeredAt = last.map(FinalAnswer::answeredAt).orElseGet(proposal::madeAt);
        String answer = last.map(FinalAnswer::answer).orElseGet(proposal::answer);
        Sheet sheet =
                new Sheet(
                        ticket.number(),
                        ticket.complainantName(),
                        ticket.orderNo(),
                        ticket.merchantName(),
                        MailWriter.day(LocalDate.ofInstant(ticket.submittedAt(), zone)),
                        MailWriter.day(LocalDate.ofInstant(answeredAt, zone)),
                        MailWriter.day(ticket.externalEligibleFrom()),
                        List.of(answer.split("\n+")),
                        proposal.grounds().clauses().stream().map(this::citation).toList());
        String html =
                templates.process("mail/letter", new Context(language, Map.of("sheet", sheet)));
        return press.set(
                html,
                Objects.requireNonNull(labels.getMessage("letter.title", null, language)),
                answeredAt,
                mail.id());
    }

    private Citation citation(CitedClause cited) {
        Clause version =
                clauses.versions(cited.number()).stream()
                        .filter(one -> one.version() == cited.version())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("clause", cited.number()));
        return new Citation(
                cited.number(),
                cited.title(),
                cited.version(),
                MailWriter.day(version.inForceFrom()));
    }

    /** The one it told of, whatever was proposed since. */
    private Proposal proposal(OutgoingMail mail) {
        return proposals.of(mail.ticketId()).stream()
                .filter(one -> !one.madeAt().isAfter(mail.madeAt()))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nothing was proposed"));
    }

    private Optional<FinalAnswer> last(OutgoingMail mail) {
        return mail.occasion() != Occasion.FINAL_ANSWER
                ? Optional.empty()
                : answers.of(mail.ticketId()).stream()
                        .filter(one -> !one.answeredAt().isAfter(mail.madeAt()))
                        .reduce((one, later) -> later);
    }
}
