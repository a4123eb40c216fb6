package com.qihui.redress.mail;

import com.qihui.redress.mail.parse.BounceReport;
import com.qihui.redress.mail.parse.ParsedMail;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out where a mail belongs (R27): to a complaint by the mark that only our mails carry, else
 * by the mails it answers; whoever is no party of that complaint is not let in by either.
 */
@Component
public class MailRoutes {

    /** As long as a complaint's address may be. */
    private static final int LONGEST_SENDER = 120;

    private final MailSettings settings;
    private final TicketReference references;
    private final MailThreads threads;
    private final ReceivedMails mails;
    private final Tickets tickets;
    private final Merchants merchants;
    private final Clock clock;

    MailRoutes(
            MailSettings settings,
            TicketReference references,
            MailThreads threads,
            ReceivedMails mails,
            Tickets tickets,
            Merchants merchants,
            Clock clock) {
        this.settings = settings;
        this.references = references;
        this.threads = threads;
        this.mails = mails;
        this.tickets = tickets;
        this.merchants = merchants;
        this.clock = clock;
    }

    /** A mail under the number of another is never let in but by a person. */
    public MailRoute of(ReceivedMail kept, ParsedMail mail) {
        return kept.reason() == MailReason.SAME_ID
                ? MailRoute.held(MailReason.SAME_ID, answered(mail).orElse(null))
                : of(mail);
    }

    private MailRoute of(ParsedMail mail) {
        MailReason automatic = mail.automatic();
        if (automatic != null) {
            BounceReport bounce = mail.bounce();
            return MailRoute.ignored(automatic, bounce == null ? null : bounce.words());
        }
        String sender = mail.sender();
        if (sender == null || sender.length() > LONGEST_SENDER) {
            return MailRoute.held(MailReason.NO_SENDER, null);
        }
        if (references.isOwn(sender)) {
            return MailRoute.ignored(MailReason.LOOP, null);
        }
        if (isTooMany(sender)) {
            return MailRoute.held(MailReason.TOO_MANY, answered(mail).orElse(null));
        }
        return known(mail, sender).orElseGet(() -> unknown(mail));
    }

    /** Whether the merchant complained of wrote it, as far as an address can tell. */
    public boolean isOfMerchant(Ticket ticket, ParsedMail mail) {
        return Optional.ofNullable(ticket.merchantId())
                .flatMap(merchants::byId)
                .map(Merchant::email)
                .filter(email -> email.equalsIgnoreCase(mail.sender()))
                .isPresent();
    }

    private boolean isTooMany(String sender) {
        int most = settings.perSender().mails();
        return mails.countFrom(sender, clock.instant().minus(settings.perSender().within()), most)
                > most;
    }

    private Optional<MailRoute> known(ParsedMail mail, String sender) {
        Optional<Ticket> answered = answered(mail);
        if (answered.isPresent()) {
            Ticket ticket = answered.get();
            return Optional.of(
                    isParty(ticket, sender)
                            ? MailRoute.about(ticket)
                            : MailRoute.held(MailReason.STRANGER, ticket));
        }
        // The answer came before what it answers; anybody may name a mail, so only its own party.
        return Optional.ofNullable(mail.messageId()).stream()
                .flatMap(id -> threads.ticketsReferringTo(id).stream())
                .distinct()
                .map(tickets::byId)
                .filter(ticket -> isParty(ticket, sender))
                .findFirst()
                .map(MailRoute::about);
    }

    private Optional<Ticket> answered(ParsedMail mail) {
        List<String> marked = new ArrayList<>(mail.recipients());
        marked.add(mail.subject());
        return references
                .find(marked)
                .flatMap(this::ticket)
                .or(() -> threads.ticketOf(mail.references()).map(tickets::byId));
    }

    private MailRoute unknown(ParsedMail mail) {
        Optional<Ticket> named = TicketReference.numberIn(mail.subject()).flatMap(this::ticket);
        if (named.isPresent()) {
            return MailRoute.held(MailReason.UNSIGNED_REFERENCE, named.get());
        }
        return mail.text().isBlank() && mail.files().isEmpty()
                ? MailRoute.held(MailReason.EMPTY, null)
                : MailRoute.fresh();
    }

    private Optional<Ticket> ticket(String number) {
        try {
            return Optional.of(tickets.byNumber(number));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    /** Who complains; merchants write at their own desk. */
    private static boolean isParty(Ticket ticket, @Nullable String sender) {
        String known = ticket.complainantEmail();
        return known != null && known.equalsIgnoreCase(sender);
    }
}
