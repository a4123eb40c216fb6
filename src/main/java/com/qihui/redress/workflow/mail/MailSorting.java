package com.qihui.redress.workflow.mail;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailComplaint;
import com.qihui.redress.mail.MailReason;
import com.qihui.redress.mail.MailState;
import com.qihui.redress.mail.ReceivedMail;
import com.qihui.redress.mail.ReceivedMails;
import com.qihui.redress.mail.parse.MailFile;
import com.qihui.redress.mail.parse.MailReader;
import com.qihui.redress.mail.parse.UnreadableMail;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with mails that found no way by themselves. */
@Service
public class MailSorting {

    /** Bytes of a mail as it came that are shown. */
    private static final int SHOWN = 200 * 1024;

    /** Characters of what it says that are shown. */
    private static final int READ = 50_000;

    private final ReceivedMails mails;
    private final RawContents contents;
    private final MailClerk clerk;
    private final MailFiles files;
    private final MailDesk desk;
    private final Tickets tickets;

    MailSorting(
            ReceivedMails mails,
            RawContents contents,
            MailClerk clerk,
            MailFiles files,
            MailDesk desk,
            Tickets tickets) {
        this.mails = mails;
        this.contents = contents;
        this.clerk = clerk;
        this.files = files;
        this.desk = desk;
        this.tickets = tickets;
    }

    /**
     * A mail to be looked at, in words only.
     *
     * @param text what it says; empty when it cannot be read
     * @param files names of what is attached
     * @param raw its beginning as it came
     */
    public record Sheet(ReceivedMail mail, String text, List<String> files, String raw) {}

    /**
     * The latest first.
     *
     * @throws AccessDeniedException for everybody but agents and managers
     */
    public Page<ReceivedMail> list(
            Set<MailState> states, @Nullable String mark, int limit, Actor by) {
        MailDesk.requireDesk(by);
        return mails.list(states, mark, limit);
    }

    /**
     * @throws NotFound when there is no such mail
     * @throws AccessDeniedException for everybody but agents and managers
     */
    public Sheet sheet(long id, Actor by) throws IOException {
        MailDesk.requireDesk(by);
        ReceivedMail mail = mails.byId(id);
        String raw;
        try (InputStream in = contents.read(mail.rawKey(), Math.min(SHOWN, mail.size()))) {
            raw = MailReader.words(in.readAllBytes());
        }
        try {
            return clerk.with(
                    mail,
                    read ->
                            new Sheet(
                                    mail,
                                    MailComplaint.cut(read.text(), READ),
                                    read.files().stream().map(MailFile::name).toList(),
                                    raw));
        } catch (UnreadableMail dead) {
            return new Sheet(mail, "", List.of(), raw);
        }
    }

    /**
     * A mail as it came, with all that is attached, whatever became of it.
     *
     * @return to be closed by whoever asked for it
     * @throws NotFound when there is no such mail
     * @throws AccessDeniedException for everybody but agents and managers
     */
    public InputStream raw(long id, Actor by) throws IOException {
        MailDesk.requireDesk(by);
        ReceivedMail mail = mails.byId(id);
        return contents.read(mail.rawKey(), mail.size());
    }

    /** It is read once more, as if it had just come. */
    @Transactional
    public void readAgain(long id, Actor by) {
        mails.readAgain(desk.open(id, by));
    }

    /** Nothing is to become of it; it can be taken up again. */
    @Transactional
    public void putAside(long id, Actor by) {
        ReceivedMail mail = desk.open(id, by);
        MailReason reason =
                mail.reason() == MailReason.SAME_ID ? MailReason.SAME_ID : MailReason.BY_HAND;
        mails.putAside(id, MailState.IGNORED, reason, by.name(), mail.number());
    }

    /**
     * It is a complaint; of one that cannot be read, what can be told of it.
     *
     * @throws RuleViolation when it says from nobody
     */
    public Ticket file(long id, Actor by) throws IOException {
        MailDesk.requireDesk(by);
        return use(
                id,
                mail -> {
                    if (mail.sender() == null) {
                        throw RuleViolation.of("sender", "mail_without_sender");
                    }
                    return desk.fileByHand(id, mail, files.take(mail, clerk.room(null)), by);
                });
    }

    /**
     * It was said about a complaint, by its complainant, whatever address it comes from, unless
     * that is its merchant's.
     *
     * @throws RuleViolation when there is no such complaint
     */
    public Ticket attach(long id, String number, Actor by) throws IOException {
        MailDesk.requireDesk(by);
        Ticket ticket = named(number.strip());
        return use(
                id,
                mail ->
                        desk.attachByHand(
                                id,
                                mail,
                                files.take(mail, clerk.room(ticket)),
                                ticket.number(),
                                by));
    }

    private Ticket named(String number) {
        try {
            return tickets.byNumber(number);
        } catch (NotFound none) {
            throw RuleViolation.of("number", "mail_no_such_complaint");
        }
    }

    private Ticket use(long id, MailClerk.Use<Ticket> use) throws IOException {
        ReceivedMail kept = mails.byId(id);
        try {
            return clerk.with(kept, use);
        } catch (UnreadableMail dead) {
            return clerk.salvaged(kept, use);
        }
    }
}
