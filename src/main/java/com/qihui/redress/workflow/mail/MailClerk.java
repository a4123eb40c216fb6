package com.qihui.redress.workflow.mail;

import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailRoute;
import com.qihui.redress.mail.MailRoutes;
import com.qihui.redress.mail.ReceivedMail;
import com.qihui.redress.mail.ReceivedMails;
import com.qihui.redress.mail.parse.MailReader;
import com.qihui.redress.mail.parse.ParsedMail;
import com.qihui.redress.mail.parse.UnreadableMail;
import com.qihui.redress.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads mails that were kept, one at a time; what fails is tried again, and in the end dead. */
@Component
public class MailClerk {

    private static final Logger LOG = LoggerFactory.getLogger(MailClerk.class);

    private final ReceivedMails mails;
    private final RawContents contents;
    private final MailRoutes routes;
    private final MailFiles files;
    private final EvidenceFiles limits;
    private final Evidence evidence;
    private final MailDesk desk;

    MailClerk(
            ReceivedMails mails,
            RawContents contents,
            MailRoutes routes,
            MailFiles files,
            EvidenceFiles limits,
            Evidence evidence,
            MailDesk desk) {
        this.mails = mails;
        this.contents = contents;
        this.routes = routes;
        this.files = files;
        this.limits = limits;
        this.evidence = evidence;
        this.desk = desk;
    }

    boolean isAnyUnread() {
        return mails.isAnyUnread();
    }

    /**
     * Reads one mail.
     *
     * @return whether there was any
     */
    public boolean readOne() {
        Optional<ReceivedMail> due = mails.claim();
        due.ifPresent(this::read);
        return due.isPresent();
    }

    private void read(ReceivedMail kept) {
        if (ReceivedMails.triesLeft(kept) < 0) {
            desk.giveUp(kept.id(), "reading it never ended");
            return;
        }
        try {
            with(
                    kept,
                    mail -> {
                        MailRoute route = routes.of(kept, mail);
                        desk.settle(
                                kept.id(),
                                mail,
                                route.isTaken() ? files.take(mail, room(route.ticket())) : null);
                        return true;
                    });
        } catch (UnreadableMail dead) {
            bury(kept, dead);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Mail {} could not be read, try {}", kept.id(), kept.tries(), e);
            if (ReceivedMails.triesLeft(kept) > 0) {
                mails.putOff(kept);
            } else {
                desk.giveUp(kept.id(), e.toString());
            }
        }
    }

    /** Who wrote it and what about can mostly be told all the same. */
    private void bury(ReceivedMail kept, UnreadableMail why) {
        try {
            salvaged(
                    kept,
                    head -> {
                        desk.bury(kept.id(), why, head);
                        return true;
                    });
        } catch (IOException notEvenThat) {
            desk.bury(kept.id(), why, null);
        }
    }

    interface Use<T> {

        T of(ParsedMail mail) throws IOException;
    }

    /** Takes it apart for as long as it is used. */
    <T> T with(ReceivedMail kept, Use<T> use) throws IOException, UnreadableMail {
        Path copy = contents.copy(kept.rawKey(), kept.size());
        try (ParsedMail mail = MailReader.read(copy)) {
            return use.of(mail);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** As {@link #with}, of one that cannot be read what can be told of it. */
    <T> T salvaged(ReceivedMail kept, Use<T> use) throws IOException {
        Path copy = contents.copy(kept.rawKey(), kept.size());
        try (ParsedMail head = MailReader.salvage(copy)) {
            return use.of(head);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Bytes that a complaint's files may still have together. */
    long room(@Nullable Ticket ticket) {
        long most = limits.limits().maxTicket();
        return ticket == null ? most : most - evidence.bytes(ticket.id());
    }
}
