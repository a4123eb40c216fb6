package com.qihui.redress.mail.out;

import static com.qihui.schema.Tables.OUTGOING_MAIL;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailMoved;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.due.DueRows;
import com.qihui.redress.shared.due.Pauses;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.OutgoingMailRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails that go out, from the transaction that decides them to the server that takes them. */
@Service
public class OutgoingMails {

    private static final DueRows<OutgoingMailRecord> DUE =
            new DueRows<>(
                    OUTGOING_MAIL,
                    OUTGOING_MAIL.ID,
                    OUTGOING_MAIL.NEXT_TRY_AT,
                    OUTGOING_MAIL.TRIES);

    private static final List<String> UNDELIVERED =
            List.of(OutgoingState.BOUNCED.name(), OutgoingState.FAILED.name());

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LONGEST_FAULT = 500;

    private final DSLContext db;
    private final MailSettings settings;
    private final Tickets tickets;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Pauses pauses;

    OutgoingMails(
            DSLContext db,
            MailSettings settings,
            Tickets tickets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.settings = settings;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
        pauses = Pauses.even(settings.out().firstPause(), settings.out().longestPause());
    }

    boolean isAnyDue() {
        return DUE.isAny(db, clock.instant());
    }

    /**
     * Takes one that is due, unless as many were tried within the last minute as may go. From then
     * on it is on record that it may have been sent.
     */
    @Transactional
    public Optional<OutgoingMail> claim() {
        Instant now = clock.instant();
        if (triedSince(now.minus(MINUTE)) >= settings.out().perMinute()) {
            return Optional.empty();
        }
        return DUE.first(db, now).map(row -> take(row, now));
    }

    private OutgoingMail take(OutgoingMailRecord row, Instant now) {
        row.setState(OutgoingState.SENDING.name());
        row.setTriedAt(now.truncatedTo(ChronoUnit.MICROS));
        DUE.lease(row, now.plus(settings.out().lease()));
        return mail(row);
    }

    private int triedSince(Instant since) {
        return db.fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.TRIED_AT.gt(since));
    }

    void letterSet(OutgoingMail mail, RawContents.Kept letter) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.LETTER_KEY, letter.key())
                .set(OUTGOING_MAIL.LETTER_BYTES, letter.size())
                .where(OUTGOING_MAIL.ID.eq(mail.id()))
                .execute();
    }

    /**
     * Holds it from now on as long as a sending may take.
     *
     * @return false when another has it by now, or it was sent
     */
    @Transactional
    public boolean hold(OutgoingMail mail) {
        return db.update(OUTGOING_MAIL)
                        .set(
                                OUTGOING_MAIL.NEXT_TRY_AT,
                                clock.instant().plus(settings.out().lease()))
                        .where(isStillHeld(mail))
                        .execute()
                > 0;
    }

    /**
     * Unless it came back already, or a person had it sent again. A server took it: that stands
     * though another sender has claimed it meanwhile, who then finds it sent.
     */
    @Transactional
    public void sent(OutgoingMail mail) {
        int noted =
                db.update(OUTGOING_MAIL)
                        .set(OUTGOING_MAIL.STATE, OutgoingState.SENT.name())
                        .set(OUTGOING_MAIL.SENT_AT, clock.instant())
                        .setNull(OUTGOING_MAIL.NEXT_TRY_AT)
                        .setNull(OUTGOING_MAIL.FAULT)
                        .where(OUTGOING_MAIL.ID.eq(mail.id()))
                        .and(OUTGOING_MAIL.STATE.ne(OutgoingState.SENT.name()))
                        .and(OUTGOING_MAIL.TRIES.gt(mail.tries()).or(isClaim(mail)))
                        .and(OUTGOING_MAIL.BOUNCED_AT.isNull())
                        .execute();
        if (noted > 0) {
            events.publishEvent(new MailMoved(mail.id()));
        }
    }

    /**
     * It will be tried again, the later the oftener it was; nothing where another has it by now.
     */
    @Transactional
    public void failed(OutgoingMail mail, String fault) {
        if (mail.tries() >= settings.out().tries()) {
            gaveUp(mail, fault);
            return;
        }
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, OutgoingState.WAITING.name())
                .set(OUTGOING_MAIL.FAULT, cut(fault))
                .set(OUTGOING_MAIL.NEXT_TRY_AT, clock.instant().plus(pauses.after(mail.tries())))
                .where(isStillHeld(mail))
                .execute();
    }

    /** Nothing more happens by itself, and the complaint says so, unless another has it by now. */
    @Transactional
    public void gaveUp(OutgoingMail mail, String fault) {
        int noted =
                db.update(OUTGOING_MAIL)
                        .set(OUTGOING_MAIL.STATE, OutgoingState.FAILED.name())
                        .set(OUTGOING_MAIL.FAULT, cut(fault))
                        .setNull(OUTGOING_MAIL.NEXT_TRY_AT)
                        .where(isStillHeld(mail))
                        .execute();
        if (noted > 0) {
            tell("MAIL_FAILED", mail, Actor.SYSTEM);
        }
    }

    /** By who claimed it: nobody else claimed it since, and nothing became of it. */
    private static Condition isStillHeld(OutgoingMail mail) {
        return OUTGOING_MAIL
                .ID
                .eq(mail.id())
                .and(OUTGOING_MAIL.STATE.eq(OutgoingState.SENDING.name()))
                .and(isClaim(mail));
    }

    /** Sent again by a person it is counted anew, and has had as many tries once more. */
    private static Condition isClaim(OutgoingMail mail) {
        return OUTGOING_MAIL.TRIES.eq(mail.tries()).and(OUTGOING_MAIL.TRIED_AT.eq(mail.triedAt()));
    }

    /**
     * What failed or came back is tried once more, as often as a new one. The same Message-ID: who
     * has it already sees it once.
     *
     * @return false when it is under way or was delivered
     * @throws AccessDeniedException for everybody but agents and managers
     */
    @Transactional
    public boolean retry(long id, Actor by) {
        requireDesk(by);
        OutgoingMailRecord row =
                db.selectFrom(OUTGOING_MAIL)
                        .where(OUTGOING_MAIL.ID.eq(id))
                        .and(OUTGOING_MAIL.STATE.in(UNDELIVERED))
                        .forUpdate()
                        .fetchOne();
        if (row == null) {
            return false;
        }
        row.setState(OutgoingState.WAITING.name());
        row.setTries(0);
        row.setNextTryAt(clock.instant());
        row.setBouncedAt(null);
        row.update();
        tell("MAIL_RETRIED", mail(row), by);
        return true;
    }

    private void tell(String event, OutgoingMail mail, Actor by) {
        tickets.tell(
                tickets.byId(mail.ticketId()),
                event,
                by,
                Map.of("mail", mail.id(), "occasion", mail.occasion().name()));
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

    /** Of a complaint what nobody received, the first first. */
    public List<OutgoingMail> undelivered(long ticketId) {
        return db.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.TICKET_ID.eq(ticketId))
                .and(OUTGOING_MAIL.STATE.in(UNDELIVERED))
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
                row.getTriedAt(),
                row.getNextTryAt(),
                row.getSentAt(),
                row.getFault());
    }
}
