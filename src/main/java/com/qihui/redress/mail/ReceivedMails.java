package com.qihui.redress.mail;

import static com.qihui.schema.Tables.RECEIVED_MAIL;

import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.parse.RawScan;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.due.DueRows;
import com.qihui.redress.shared.due.Pauses;
import com.qihui.schema.tables.records.ReceivedMailRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails as they came. A mail is one, however often and through however many mailboxes it is
 * delivered: its Message-ID tells, or where it has none, what is written in it.
 */
@Service
public class ReceivedMails {

    /** So often reading is tried, over some three hours; then it is dead. */
    static final int TRIES = 12;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private static final DueRows<ReceivedMailRecord> DUE =
            new DueRows<>(
                    RECEIVED_MAIL,
                    RECEIVED_MAIL.ID,
                    RECEIVED_MAIL.NEXT_TRY_AT,
                    RECEIVED_MAIL.TRIES);

    private final DSLContext db;
    private final MailSettings settings;
    private final RawContents contents;
    private final Clock clock;
    private final Pauses pauses;

    ReceivedMails(DSLContext db, MailSettings settings, RawContents contents, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.contents = contents;
        this.clock = clock;
        pauses = Pauses.even(settings.lease(), LONGEST_PAUSE);
    }

    /**
     * Keeps it; committed when this returns. Then it may be deleted where it came from.
     *
     * @param file of {@link RawContents#newFile}; gone when this returns
     * @return false for one that came before
     */
    public boolean keep(String mailbox, Path file) throws IOException {
        RawScan scan = RawScan.of(file);
        RawContents.Kept kept = contents.keep(file, "mail");
        ReceivedMailRecord row = new ReceivedMailRecord();
        row.setMailKey(scan.key());
        row.setMailbox(mailbox);
        row.setRawKey(kept.key());
        row.setSha256(kept.sha256());
        row.setBodySha256(scan.bodySha256());
        row.setSizeBytes(kept.size());
        row.setReceivedAt(clock.instant());
        row.setDeliveries(1);
        row.setState(MailState.RECEIVED.name());
        row.setTries(0);
        row.setNextTryAt(clock.instant());
        return insert(row) || (!isAgain(scan) && insertAside(row, scan));
    }

    /** Whether it came before. Nothing is kept of it. */
    public boolean has(Path file) throws IOException {
        RawScan scan = RawScan.of(file);
        return db.fetchExists(
                RECEIVED_MAIL,
                RECEIVED_MAIL
                        .MAIL_KEY
                        .in(scan.key(), keyAside(scan))
                        .and(RECEIVED_MAIL.BODY_SHA256.eq(scan.bodySha256())));
    }

    private static String keyAside(RawScan scan) {
        return Hash.sha256(scan.key() + "\n" + scan.bodySha256());
    }

    private boolean insert(ReceivedMailRecord row) {
        try {
            db.executeInsert(row);
            return true;
        } catch (DuplicateKeyException cameBefore) {
            return false;
        }
    }

    private boolean isAgain(RawScan scan) {
        return db.update(RECEIVED_MAIL)
                        .set(RECEIVED_MAIL.DELIVERIES, RECEIVED_MAIL.DELIVERIES.plus(1))
                        .where(RECEIVED_MAIL.MAIL_KEY.eq(scan.key()))
                        .and(RECEIVED_MAIL.BODY_SHA256.eq(scan.bodySha256()))
                        .execute()
                == 1;
    }

    /**
     * Whoever writes under the number of another mail must not make it vanish, nor vanish: it is
     * read as any, and held.
     */
    private boolean insertAside(ReceivedMailRecord row, RawScan scan) {
        String key = keyAside(scan);
        row.setMailKey(key);
        row.setReason(MailReason.SAME_ID.name());
        if (insert(row)) {
            return true;
        }
        db.update(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.DELIVERIES, RECEIVED_MAIL.DELIVERIES.plus(1))
                .where(RECEIVED_MAIL.MAIL_KEY.eq(key))
                .execute();
        return false;
    }

    public boolean isAnyUnread() {
        return DUE.isAny(db, clock.instant());
    }

    /** How many wait to be read, whether due or being read; not counted beyond the limit. */
    int unread(int upTo) {
        return db.fetchCount(
                db.select(RECEIVED_MAIL.ID)
                        .from(RECEIVED_MAIL)
                        .where(RECEIVED_MAIL.NEXT_TRY_AT.isNotNull())
                        .limit(upTo));
    }

    /** Takes one to be read; if nothing comes of it, it is unread again after a while. */
    @Transactional
    public Optional<ReceivedMail> claim() {
        Instant now = clock.instant();
        return DUE.first(db, now).map(row -> take(row, now.plus(settings.lease())));
    }

    private static ReceivedMail take(ReceivedMailRecord row, Instant lease) {
        DUE.lease(row, lease);
        return mail(row);
    }

    /**
     * Besides the one under way; negative when the program itself ended in each of them.
     *
     * @param mail as it was claimed
     */
    public static int triesLeft(ReceivedMail mail) {
        return TRIES - mail.tries();
    }

    /** Reading it failed; it is read again later, the later the oftener it was. */
    public void putOff(ReceivedMail mail) {
        db.update(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.NEXT_TRY_AT, clock.instant().plus(pauses.after(mail.tries())))
                .where(RECEIVED_MAIL.ID.eq(mail.id()))
                .and(RECEIVED_MAIL.STATE.eq(MailState.RECEIVED.name()))
                .execute();
    }

    /**
     * As it is now; nobody else settles it until the transaction ends.
     *
     * @throws NotFound when there is none
     */
    public ReceivedMail lock(long id) {
        return db.selectFrom(RECEIVED_MAIL)
                .where(RECEIVED_MAIL.ID.eq(id))
                .forUpdate()
                .fetchOptional(ReceivedMails::mail)
                .orElseThrow(() -> new NotFound("mail", id));
    }

    /**
     * @throws NotFound when there is none
     */
    public ReceivedMail byId(long id) {
        return db.selectFrom(RECEIVED_MAIL)
                .where(RECEIVED_MAIL.ID.eq(id))
                .fetchOptional(ReceivedMails::mail)
                .orElseThrow(() -> new NotFound("mail", id));
    }

    /** Who wrote it and what about, as far as that can be told. */
    public void describe(long id, @Nullable String sender, String senderName, String subject) {
        db.update(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.SENDER, cut(sender, 320))
                .set(RECEIVED_MAIL.SENDER_NAME, cut(senderName, 100))
                .set(RECEIVED_MAIL.SUBJECT, cut(subject, 300))
                .where(RECEIVED_MAIL.ID.eq(id))
                .execute();
    }

    /** It is a complaint, or was said about one. */
    public void settle(long id, MailState state, long ticketId, String number, String by) {
        db.update(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.STATE, state.name())
                .set(RECEIVED_MAIL.TICKET_ID, ticketId)
                .set(RECEIVED_MAIL.NUMBER, number)
                .set(RECEIVED_MAIL.SETTLED_AT, clock.instant())
                .set(RECEIVED_MAIL.SETTLED_BY, by)
                .setNull(RECEIVED_MAIL.NEXT_TRY_AT)
                .where(RECEIVED_MAIL.ID.eq(id))
                .execute();
    }

    /**
     * @param number of the complaint it seems to belong to
     */
    public void putAside(
            long id,
            MailState state,
            MailReason reason,
            @Nullable String detail,
            @Nullable String number) {
        db.update(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.STATE, state.name())
                .set(RECEIVED_MAIL.REASON, reason.name())
                .set(RECEIVED_MAIL.DETAIL, cut(detail, 500))
                .set(RECEIVED_MAIL.NUMBER, number)
                .set(RECEIVED_MAIL.SETTLED_AT, clock.instant())
                .setNull(RECEIVED_MAIL.NEXT_TRY_AT)
                .where(RECEIVED_MAIL.ID.eq(id))
                .execute();
    }

    /** It is read again as if it had just come; that it has the number of another stays known. */
    public void readAgain(ReceivedMail mail) {
        boolean sameId = mail.reason() == MailReason.SAME_ID;
        db.update(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.STATE, MailState.RECEIVED.name())
                .set(RECEIVED_MAIL.TRIES, 0)
                .set(RECEIVED_MAIL.NEXT_TRY_AT, clock.instant())
                .set(RECEIVED_MAIL.REASON, sameId ? MailReason.SAME_ID.name() : null)
                .setNull(RECEIVED_MAIL.DETAIL)
                .setNull(RECEIVED_MAIL.SETTLED_AT)
                .where(RECEIVED_MAIL.ID.eq(mail.id()))
                .execute();
    }

    /** How many came from there since; at most one more than asked for. */
    public int countFrom(String sender, Instant since, int upTo) {
        return db.fetchCount(
                db.select(RECEIVED_MAIL.ID)
                        .from(RECEIVED_MAIL)
                        .where(RECEIVED_MAIL.SENDER.eq(sender))
                        .and(RECEIVED_MAIL.RECEIVED_AT.ge(since))
                        .limit(upTo + 1));
    }

    /**
     * The latest first.
     *
     * @param mark of the page before; null for the first
     */
    public Page<ReceivedMail> list(Collection<MailState> states, @Nullable String mark, int limit) {
        long before = mark == null ? Long.MAX_VALUE : Long.parseLong(mark);
        List<ReceivedMail> found =
                db.selectFrom(RECEIVED_MAIL)
                        .where(
                                RECEIVED_MAIL.STATE.in(
                                        states.stream().map(Enum::name).sorted().toList()))
                        .and(RECEIVED_MAIL.ID.lt(before))
                        .orderBy(RECEIVED_MAIL.ID.desc())
                        .limit(limit + 1)
                        .fetch(ReceivedMails::mail);
        boolean more = found.size() > limit;
        List<ReceivedMail> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? Long.toString(shown.get(limit - 1).id()) : null);
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null ? null : MailComplaint.cut(text, length);
    }

    private static ReceivedMail mail(ReceivedMailRecord row) {
        String reason = row.getReason();
        return new ReceivedMail(
                row.getId(),
                row.getMailbox(),
                row.getRawKey(),
                row.getSizeBytes(),
                row.getReceivedAt(),
                row.getDeliveries(),
                MailState.valueOf(row.getState()),
                reason == null ? null : MailReason.valueOf(reason),
                row.getDetail(),
                row.getSender(),
                row.getSenderName(),
                row.getSubject(),
                row.getNumber(),
                row.getTries(),
                row.getSettledAt(),
                row.getSettledBy());
    }
}
