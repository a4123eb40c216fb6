package com.qihui.redress.mail.out;

import static com.qihui.schema.Tables.OUTGOING_MAIL;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.shared.Page;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.OutgoingMailRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails that go out, from the transaction that decides them to the server that takes them. */
@Service
public class OutgoingMails {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LONGEST_FAULT = 500;

    private final DSLContext db;
    private final MailSettings settings;
    private final Tickets tickets;
    private final Clock clock;

    OutgoingMails(DSLContext db, MailSettings settings, Tickets tickets, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.tickets = tickets;
        this.clock = clock;
    }

    boolean isAnyDue() {
        return db.fetchExists(
                db.selectOne()
                        .from(OUTGOING_MAIL)
                        .where(OUTGOING_MAIL.NEXT_TRY_AT.le(clock.instant()))
                        .limit(1));
    }

    /**
     * Takes one that is due, unless as many went within the last minute as may. From then on it is
     * on record that it may have been sent.
     */
    @Transactional
    public Optional<OutgoingMail> claim() {
        Instant now = clock.instant();
        if (sentSince(now.minus(MINUTE)) >= settings.out().perMinute()) {
            return Optional.empty();
        }
        OutgoingMailRecord row =
                db.selectFrom(OUTGOING_MAIL)
                        .where(OUTGOING_MAIL.NEXT_TRY_AT.le(now))
                        .orderBy(OUTGOING_MAIL.NEXT_TRY_AT, OUTGOING_MAIL.ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()
                        .fetchOne();
        if (row == null) {
            return Optional.empty();
        }
        row.setState(OutgoingState.SENDING.name());
        row.setTries(row.getTries() + 1);
        row.setNextTryAt(now.plus(settings.out().lease()));
        row.update();
        return Optional.of(mail(row));
    }

    private int sentSince(Instant since) {
        return db.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.SENT_AT.gt(since));
    }

    void letterSet(OutgoingMail mail, RawContents.Kept letter) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.LETTER_KEY, letter.key())
                .set(OUTGOING_MAIL.LETTER_BYTES, letter.size())
                .where(OUTGOING_MAIL.ID.eq(mail.id()))
                .execute();
    }

    /** Unless it came back already. */
    void sent(OutgoingMail mail) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, OutgoingState.SENT.name())
                .set(OUTGOING_MAIL.SENT_AT, clock.instant())
                .setNull(OUTGOING_MAIL.NEXT_TRY_AT)
                .setNull(OUTGOING_MAIL.FAULT)
                .where(OUTGOING_MAIL.ID.eq(mail.id()))
                .and(OUTGOING_MAIL.BOUNCED_AT.isNull())
                .execute();
    }

    /** It will be tried again, the later the oftener it was. */
    @Transactional
    public void failed(OutgoingMail mail, String fault) {
        if (mail.tries() >= settings.out().tries()) {
            gaveUp(mail, fault);
            return;
        }
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, OutgoingState.WAITING.name())
                .set(OUTGOING_MAIL.FAULT, cut(fault))
                .set(OUTGOING_MAIL.NEXT_TRY_AT, clock.instant().plus(pause(mail.tries())))
                .where(OUTGOING_MAIL.ID.eq(mail.id()))
                .execute();
    }

    private Duration pause(int tries) {
        Duration first = settings.out().firstPause();
        Duration pause = first.multipliedBy(1L << Math.min(tries - 1, 20));
        Duration longest = settings.out().longestPause();
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /** Nothing more happens by itself; the complaint says so. */
    @Transactional
    public void gaveUp(OutgoingMail mail, String fault) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, OutgoingState.FAILED.name())
                .set(OUTGOING_MAIL.FAULT, cut(fault))
                .setNull(OUTGOING_MAIL.NEXT_TRY_AT)
                .where(OUTGOING_MAIL.ID.eq(mail.id()))
                .execute();
        tickets.tell(
                tickets.byId(mail.ticketId()),
                "MAIL_FAILED",
                Actor.SYSTEM,
                Map.of("mail", mail.id(), "occasion", mail.occasion().name()));
    }

    /**
     * What failed or came back is tried once more, as often as a new one. The same Message-ID: who
     * has it already sees it once.
     *
     * @throws AccessDeniedException for everybody but agents and managers
     */
    @Transactional
    public boolean retry(long id, Actor by) {
        requireDesk(by);
        return db.update(OUTGOING_MAIL)
                        .set(OUTGOING_MAIL.STATE, OutgoingState.WAITING.name())
                        .set(OUTGOING_MAIL.TRIES, 0)
                        .set(OUTGOING_MAIL.NEXT_TRY_AT, clock.instant())
                        .setNull(OUTGOING_MAIL.BOUNCED_AT)
                        .where(OUTGOING_MAIL.ID.eq(id))
                        .and(
                                OUTGOING_MAIL.STATE.in(
                                        OutgoingState.FAILED.name(), OutgoingState.BOUNCED.name()))
                        .execute()
                == 1;
    }

    private static void requireDesk(Actor by) {
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " does not send mail");
        }
    }

    /** Of a complaint, the first first. */
    public List<OutgoingMail> of(long ticketId) {
        return db.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.TICKET_ID.eq(ticketId))
                .orderBy(OUTGOING_MAIL.ID)
                .fetch(OutgoingMails::mail);
    }

    /** The latest first. */
    public Page<OutgoingMail> list(
            Set<OutgoingState> states, @Nullable String mark, int limit, Actor by) {
        requireDesk(by);
        long before = mark == null ? Long.MAX_VALUE : Long.parseLong(mark);
        List<OutgoingMail> found =
                db.selectFrom(OUTGOING_MAIL)
                        .where(
                                OUTGOING_MAIL.STATE.in(
                                        states.stream().map(Enum::name).sorted().toList()))
                        .and(OUTGOING_MAIL.ID.lt(before))
                        .orderBy(OUTGOING_MAIL.ID.desc())
                        .limit(limit + 1)
                        .fetch(OutgoingMails::mail);
        boolean more = found.size() > limit;
        List<OutgoingMail> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? Long.toString(shown.get(limit - 1).id()) : null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FAULT ? text : text.substring(0, LONGEST_FAULT);
    }

    static OutgoingMail mail(OutgoingMailRecord row) {
        return new OutgoingMail(
                row.getId(),
                row.getTicketId(),
                row.getNumber(),
                Occasion.valueOf(row.getOccasion()),
                row.getLanguage(),
                row.getTemplateVersion(),
                row.getRecipient(),
                row.getSubject(),
                row.getBody(),
                row.getLetter(),
                row.getLetterKey(),
                row.getLetterBytes(),
                row.getMessageId(),
                OutgoingState.valueOf(row.getState()),
                row.getMadeAt(),
                row.getTries(),
                row.getNextTryAt(),
                row.getSentAt(),
                row.getFault());
    }
}
