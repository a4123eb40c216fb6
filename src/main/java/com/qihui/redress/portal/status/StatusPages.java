package com.qihui.redress.portal.status;

import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Route;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.status.StatusPage.Demanded;
import com.qihui.redress.portal.status.StatusPage.Filed;
import com.qihui.redress.portal.status.StatusPage.Given;
import com.qihui.redress.portal.status.StatusPage.Offer;
import com.qihui.redress.portal.status.StatusPage.Outside;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.OutsideRoute;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a complainant may know of their complaint, and puts it in words. */
@Component
class StatusPages {

    private final Filings filings;
    private final Evidence evidence;
    private final Proposals proposals;
    private final OutsideRoute route;
    private final NextSteps next;
    private final Asked asked;
    private final Story story;
    private final Verdicts verdicts;
    private final PortalWords words;
    private final ZoneId zone;
    private final Clock clock;

    StatusPages(
            Filings filings,
            Evidence evidence,
            Proposals proposals,
            OutsideRoute route,
            NextSteps next,
            Asked asked,
            Story story,
            Verdicts verdicts,
            PortalWords words,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        this.filings = filings;
        this.evidence = evidence;
        this.proposals = proposals;
        this.route = route;
        this.next = next;
        this.asked = asked;
        this.story = story;
        this.verdicts = verdicts;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    StatusPage of(Ticket ticket, Locale language) {
        FileComplaint filed = filings.of(ticket.id());
        NextSteps.Next coming = next.of(ticket, language);
        return new StatusPage(
                ticket.number(),
                ticket.subject(),
                words.say(language, "portal.state." + ticket.status()),
                coming.tone(),
                stateText(ticket, language),
                coming.text(),
                coming.due(),
                coming.late(),
                asked.of(ticket),
                offer(ticket, coming.due(), language),
                verdicts.of(ticket, language).orElse(null),
                story.sayings(ticket, language),
                story.events(ticket, language),
                evidence.of(ticket.id()).stream()
                        .filter(piece -> piece.given() && isOwn(piece))
                        .map(piece -> Given.of(piece, words.at(piece.addedAt(), language)))
                        .toList(),
                filed(filed, ticket),
                outside(ticket, filed, language),
                reopenUntil(ticket, language));
    }

    /** Given by the complainant, or for them by the system in which they complained. */
    static boolean isOwn(EvidencePiece piece) {
        return switch (piece.addedByKind()) {
            case "COMPLAINANT", "CLIENT" -> true;
            default -> false;
        };
    }

    private String stateText(Ticket ticket, Locale language) {
        return ticket.status() == Status.CLOSED && ticket.closing() != null
                ? words.say(language, "portal.closed." + ticket.closing())
                : words.say(language, "portal.state.text." + ticket.status());
    }

    /** Not before it is put before them. */
    private @Nullable Offer offer(Ticket ticket, @Nullable String until, Locale language) {
        return ticket.status() != Status.PROPOSED
                ? null
                : proposals
                        .latest(ticket.id())
                        .filter(proposal -> proposal.state() == ProposalState.OPEN)
                        .map(proposal -> offer(proposal, until, language))
                        .orElse(null);
    }

    private Offer offer(Proposal proposal, @Nullable String until, Locale language) {
        return new Offer(
                words.say(language, "portal.remedy." + proposal.remedy()),
                yuan(proposal.amountYuan()),
                proposal.answer(),
                until);
    }

    private static Filed filed(FileComplaint filed, Ticket ticket) {
        return new Filed(
                filed.orderNo(),
                filed.productName(),
                yuan(filed.orderAmountYuan()),
                ticket.merchantName(),
                filed.narrative(),
                filed.demand().stream()
                        .map(one -> new Demanded(one.type(), one.text(), yuan(one.amountYuan())))
                        .toList());
    }

    private Outside outside(Ticket ticket, FileComplaint filed, Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        boolean open =
                ticket.status() == Status.EXTERNAL
                        || !today.isBefore(ticket.externalEligibleFrom());
        Route route = this.route.of(ticket, filed);
        List<String> bodies =
                Stream.concat(Stream.of(route.primary()), route.acceptable().stream())
                        .filter(body -> body != Body.NONE)
                        .map(Body::name)
                        .distinct()
                        .toList();
        return new Outside(open, words.day(ticket.externalEligibleFrom(), language), bodies);
    }

    private @Nullable String reopenUntil(Ticket ticket, Locale language) {
        Instant closedAt = ticket.closedAt();
        if (closedAt == null) {
            return null;
        }
        Instant end = closedAt.plus(CustomerDesk.REOPENING);
        return end.isBefore(clock.instant()) ? null : words.until(end, language);
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? null : "¥" + amount.toPlainString();
    }
}
