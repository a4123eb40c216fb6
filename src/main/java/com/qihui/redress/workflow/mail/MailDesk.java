package com.qihui.redress.workflow.mail;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.mail.MailBounces;
import com.qihui.redress.mail.MailComplaint;
import com.qihui.redress.mail.MailReason;
import com.qihui.redress.mail.MailRoute;
import com.qihui.redress.mail.MailRoutes;
import com.qihui.redress.mail.MailState;
import com.qihui.redress.mail.MailThreads;
import com.qihui.redress.mail.ReceivedMail;
import com.qihui.redress.mail.ReceivedMails;
import com.qihui.redress.mail.parse.BounceReport;
import com.qihui.redress.mail.parse.ParsedMail;
import com.qihui.redress.mail.parse.UnreadableMail;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.CustomerTurns;
import com.qihui.redress.workflow.IntakeDesk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a mail becomes a complaint, or something said about one, in the transaction that notes it:
 * each mail once, wherever the program is killed (R27, E17).
 */
@Service
public class MailDesk {

    private final ReceivedMails mails;
    private final MailThreads threads;
    private final MailRoutes routes;
    private final MailBounces bounces;
    private final IntakeDesk intake;
    private final CustomerTurns turns;
    private final CustomerDesk desk;
    private final Tickets tickets;
    private final Filings filings;
    private final Messages messages;
    private final MessageSource labels;

    MailDesk(
            ReceivedMails mails,
            MailThreads threads,
            MailRoutes routes,
            MailBounces bounces,
            IntakeDesk intake,
            CustomerTurns turns,
            CustomerDesk desk,
            Tickets tickets,
            Filings filings,
            Messages messages,
            MessageSource labels) {
        this.mails = mails;
        this.threads = threads;
        this.routes = routes;
        this.bounces = bounces;
        this.intake = intake;
        this.turns = turns;
        this.desk = desk;
        this.tickets = tickets;
        this.filings = filings;
        this.messages = messages;
        this.labels = labels;
    }

    /** Does with a mail that was just read what is to be done with it, unless that was done. */
    @Transactional
    void settle(long id, ParsedMail mail, MailFiles.@Nullable Taken files) {
        ReceivedMail kept = mails.lock(id);
        if (kept.state() != MailState.RECEIVED) {
            return;
        }
        mails.describe(id, mail.sender(), mail.senderName(), mail.subject());
        MailRoute route = routes.of(kept, mail);
        Ticket about = route.ticket();
        if (route.isTaken() && files == null) {
            throw new IllegalStateException("it belongs elsewhere than a moment ago");
        }
        MailFiles.Taken taken = Objects.requireNonNullElse(files, MailFiles.Taken.NONE);
        switch (route.to()) {
            case FILED -> file(kept, mail, taken, Actor.SYSTEM);
            case APPENDED -> append(kept, mail, taken, Objects.requireNonNull(about), Actor.SYSTEM);
            default -> {
                BounceReport bounce = mail.bounce();
                if (bounce != null) {
                    bounces.note(bounce);
                }
                mails.putAside(
                        id,
                        route.to(),
                        Objects.requireNonNull(route.reason()),
                        route.detail(),
                        about == null ? null : about.number());
            }
        }
    }

    /**
     * It cannot be read.
     *
     * @param head what can be told of it, if anything
     */
    @Transactional
    void bury(long id, UnreadableMail why, @Nullable ParsedMail head) {
        ReceivedMail kept = mails.lock(id);
        if (kept.state() == MailState.RECEIVED) {
            if (head != null) {
                mails.describe(id, head.sender(), head.senderName(), head.subject());
            }
            end(kept, why.reason(), why.getMessage());
        }
    }

    /** Reading it failed each time, whoever is to blame. */
    @Transactional
    void giveUp(long id, String fault) {
        ReceivedMail kept = mails.lock(id);
        if (kept.state() == MailState.RECEIVED) {
            end(kept, MailReason.READING_FAILS, fault);
        }
    }

    /** That it has the number of another stays known, or it would be let in once it can be read. */
    private void end(ReceivedMail kept, MailReason why, @Nullable String detail) {
        if (kept.reason() == MailReason.SAME_ID) {
            mails.putAside(
                    kept.id(), MailState.DEAD, MailReason.SAME_ID, why + ": " + detail, null);
        } else {
            mails.putAside(kept.id(), MailState.DEAD, why, detail, null);
        }
    }

    /** A person made up their mind about a mail that was put aside. */
    @Transactional
    Ticket fileByHand(long id, ParsedMail mail, MailFiles.Taken files, Actor by) {
        return file(open(id, by), mail, files, by);
    }

    /**
     * As {@link #fileByHand}, for a complaint that is there. What its merchant wrote is put into
     * the merchant's own thread, by whoever attaches it.
     */
    @Transactional
    Ticket attachByHand(long id, ParsedMail mail, MailFiles.Taken files, String number, Actor by) {
        ReceivedMail kept = open(id, by);
        return append(kept, mail, files, tickets.byNumber(number), by);
    }

    /** Of two who decide, the second is told. */
    ReceivedMail open(long id, Actor by) {
        requireDesk(by);
        ReceivedMail kept = mails.lock(id);
        if (!kept.state().isOpen()) {
            throw new Conflict("mail_settled", kept.id());
        }
        return kept;
    }

    static void requireDesk(Actor by) {
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " does not sort mail");
        }
    }

    private Ticket file(ReceivedMail kept, ParsedMail mail, MailFiles.Taken files, Actor by) {
        String sender = Objects.requireNonNull(mail.sender(), "a complaint has a sender");
        Ticket ticket =
                intake.file(
                        MailComplaint.of(mail, sender, kept.receivedAt()),
                        pieces(files),
                        Actor.COMPLAINANT);
        settled(kept, MailState.FILED, ticket, mail, by);
        sayWhatWasNotTaken(ticket, mail, files);
        return ticket;
    }

    private Ticket append(
            ReceivedMail kept, ParsedMail mail, MailFiles.Taken files, Ticket ticket, Actor by) {
        settled(kept, MailState.APPENDED, ticket, mail, by);
        String said = MailComplaint.cut(said(mail, ticket), Messages.LIMIT);
        boolean merchants = routes.isOfMerchant(ticket, mail);
        if (!said.isBlank() && merchants) {
            desk.say(ticket, MessageThread.MERCHANT, Channel.EMAIL.name(), said, by);
        } else if (!said.isBlank()) {
            turns.write(ticket, Channel.EMAIL.name(), said);
        }
        if (!files.stored().isEmpty()) {
            Actor from = merchants ? by : Actor.COMPLAINANT;
            desk.addEvidence(tickets.byId(ticket.id()), pieces(files), from);
        }
        if (!merchants) {
            sayWhatWasNotTaken(ticket, mail, files);
        }
        return ticket;
    }

    /** Whoever reads it sees who really wrote it. */
    private String said(ParsedMail mail, Ticket ticket) {
        String sender = Objects.requireNonNullElse(mail.sender(), "—");
        boolean own = sender.equalsIgnoreCase(ticket.complainantEmail());
        return own || mail.shown().isBlank()
                ? mail.shown()
                : say(Locale.SIMPLIFIED_CHINESE, "mail.by_other", sender) + "\n" + mail.shown();
    }

    private void settled(
            ReceivedMail kept, MailState how, Ticket ticket, ParsedMail mail, Actor by) {
        mails.settle(kept.id(), how, ticket.id(), ticket.number(), by.name());
        threads.remember(
                ticket.id(),
                Optional.ofNullable(mail.messageId()).stream().toList(),
                mail.references());
        tickets.tell(
                ticket,
                "MAIL_RECEIVED",
                by,
                Map.of("mail", kept.id(), "files", mail.files().size(), "sha256", kept.rawKey()));
    }

    private static List<NewPiece> pieces(MailFiles.Taken files) {
        return files.stored().stream().map(MailFiles.Stored::piece).toList();
    }

    /** Nobody is left to believe that a file is here which is not. */
    private void sayWhatWasNotTaken(Ticket ticket, ParsedMail mail, MailFiles.Taken files) {
        if (files.refused().isEmpty() && mail.untaken().isEmpty()) {
            return;
        }
        Locale language = filings.of(ticket.id()).complainant().reads();
        StringBuilder text = new StringBuilder(say(language, "mail.untaken"));
        files.refused()
                .forEach(
                        refused ->
                                text.append('\n')
                                        .append(
                                                say(
                                                        language,
                                                        "file.refused." + refused.why(),
                                                        refused.places().toArray())));
        mail.untaken().forEach(name -> text.append('\n').append(name));
        messages.say(
                ticket,
                MessageThread.COMPLAINANT,
                Channel.EMAIL.name(),
                MailComplaint.cut(text.toString(), Messages.LIMIT),
                Actor.SYSTEM);
    }

    private String say(Locale language, String key, @Nullable Object... places) {
        return Objects.requireNonNull(labels.getMessage(key, places, key, language));
    }
}
