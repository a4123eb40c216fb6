package com.qihui.redress.answering;

import static com.qihui.schema.Tables.CANNED_REPLY;
import static com.qihui.schema.Tables.CANNED_REPLY_VERSION;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.schema.tables.records.CannedReplyRecord;
import com.qihui.schema.tables.records.CannedReplyVersionRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is often said (E8): shared ones, which managers keep, and each person's own. Every version
 * stays, and what is retired can come back.
 */
@Service
public class CannedReplies {

    /** More shared ones nobody would find again; retired ones do not count. */
    public static final int SHARED = 300;

    /** A person's own. */
    public static final int OWN = 100;

    private final DSLContext db;
    private final Clock clock;

    CannedReplies(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Those whose name has this in it, the best first: made for this kind of complaint, in its
     * language, one's own, named so from the start.
     *
     * @param language what whoever complains reads
     */
    public List<CannedReply> fitting(
            String named,
            @Nullable Category category,
            Locale language,
            MessageThread to,
            int most,
            Actor by) {
        String words = named.strip().toLowerCase(Locale.ROOT);
        return of(by).stream()
                .filter(reply -> !reply.isRetired() && reply.isFor(category, to))
                .filter(reply -> reply.isNamed(words))
                .sorted(
                        Comparator.comparing((CannedReply one) -> !one.language().equals(language))
                                .thenComparing(
                                        one ->
                                                !one.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .startsWith(words))
                                .thenComparing(one -> one.category() == null)
                                .thenComparing(CannedReply::isShared)
                                .thenComparing(CannedReply::name))
                .limit(most)
                .toList();
    }

    /** All a person can use, by name, those that are retired too. */
    public List<CannedReply> of(Actor by) {
        requireStaff(by);
        List<CannedReply> all = new ArrayList<>(read(CANNED_REPLY.OWNER_ID.isNull()));
        if (by.accountId() != null) {
            all.addAll(read(CANNED_REPLY.OWNER_ID.eq(by.accountId())));
        }
        all.sort(Comparator.comparing(CannedReply::name).thenComparing(CannedReply::id));
        return all;
    }

    /** Whether this person may change it, or make a shared one where it is null. */
    public static boolean mayKeep(@Nullable Long ownerId, Actor by) {
        return ownerId == null
                ? by.kind() == Actor.Kind.MANAGER
                : by.isStaff() && ownerId.equals(by.accountId());
    }

    /** The latest first. */
    public List<CannedReply> versions(CannedReply reply, Actor by) {
        requireUse(reply.ownerId(), by);
        return db.select()
                .from(CANNED_REPLY)
                .join(CANNED_REPLY_VERSION)
                .on(CANNED_REPLY_VERSION.REPLY_ID.eq(CANNED_REPLY.ID))
                .where(CANNED_REPLY.ID.eq(reply.id()))
                .orderBy(CANNED_REPLY_VERSION.VERSION.desc())
                .fetch(CannedReplies::reply);
    }

    /**
     * @param shared for everybody of the desk, else for this person alone
     * @throws RuleViolation with all that is wrong, or when there are too many
     * @throws AccessDeniedException for a shared one by anybody but a manager
     */
    @Transactional
    public CannedReply add(WordReply words, boolean shared, Actor by) {
        Long owner = shared ? null : by.accountId();
        requireKeep(shared ? null : Objects.requireNonNullElse(owner, -1L), by);
        words.check();
        if (count(owner) >= (shared ? SHARED : OWN)) {
            throw RuleViolation.of("name", "too_many_replies", shared ? SHARED : OWN);
        }
        requireFreeName(words.name(), words.language(), owner, null);
        return insert(words, owner, by.name());
    }

    /** Without a look at who may, for those delivered with the program. */
    CannedReply insert(WordReply words, @Nullable Long owner, String by) {
        CannedReplyRecord row = db.newRecord(CANNED_REPLY);
        row.setOwnerId(owner);
        row.setVersion(1);
        row.insert();
        keep(row.getId(), 1, words, by);
        return one(row.getId());
    }

    /**
     * @param before as it was when the change began
     * @throws Conflict when somebody changed it meanwhile
     */
    @Transactional
    public CannedReply change(CannedReply before, WordReply words, Actor by) {
        requireKeep(before.ownerId(), by);
        words.check();
        requireFreeName(words.name(), words.language(), before.ownerId(), before.id());
        int changed =
                db.update(CANNED_REPLY)
                        .set(CANNED_REPLY.VERSION, before.version() + 1)
                        .where(CANNED_REPLY.ID.eq(before.id()))
                        .and(CANNED_REPLY.VERSION.eq(before.version()))
                        .execute();
        if (changed == 0) {
            throw new Conflict("reply_changed", null);
        }
        keep(before.id(), before.version() + 1, words, by.name());
        return one(before.id());
    }

    /** Offered no more; nothing is lost. */
    @Transactional
    public void retire(CannedReply reply, Actor by) {
        requireKeep(reply.ownerId(), by);
        db.update(CANNED_REPLY)
                .set(CANNED_REPLY.RETIRED_AT, clock.instant())
                .set(CANNED_REPLY.RETIRED_BY, by.name())
                .where(CANNED_REPLY.ID.eq(reply.id()))
                .and(CANNED_REPLY.RETIRED_AT.isNull())
                .execute();
    }

    /**
     * Offered again.
     *
     * @throws RuleViolation when another has its name meanwhile
     */
    @Transactional
    public void bringBack(CannedReply reply, Actor by) {
        requireKeep(reply.ownerId(), by);
        requireFreeName(reply.name(), reply.language(), reply.ownerId(), reply.id());
        db.update(CANNED_REPLY)
                .setNull(CANNED_REPLY.RETIRED_AT)
                .setNull(CANNED_REPLY.RETIRED_BY)
                .where(CANNED_REPLY.ID.eq(reply.id()))
                .execute();
    }

    private void keep(long id, int version, WordReply words, String by) {
        CannedReplyVersionRecord row = db.newRecord(CANNED_REPLY_VERSION);
        row.setReplyId(id);
        row.setVersion(version);
        row.setName(words.name());
        row.setCategory(words.category() == null ? null : words.category().name());
        row.setLanguage(words.language().toLanguageTag());
        row.setThread(words.thread() == null ? null : words.thread().name());
        row.setBody(words.body());
        row.setDeeds(DeedText.write(words.deeds()));
        row.setMadeBy(by);
        row.setMadeAt(clock.instant());
        row.insert();
    }

    /** Two of one name and language nobody could tell apart. */
    private void requireFreeName(
            String name, Locale language, @Nullable Long owner, @Nullable Long but) {
        boolean taken =
                read(ownedBy(owner)).stream()
                        .filter(one -> !one.isRetired() && !Objects.equals(one.id(), but))
                        .filter(one -> one.language().equals(language))
                        .anyMatch(one -> one.name().equals(name));
        if (taken) {
            throw RuleViolation.of("name", "reply_name_taken");
        }
    }

    private int count(@Nullable Long owner) {
        return db.fetchCount(CANNED_REPLY, ownedBy(owner).and(CANNED_REPLY.RETIRED_AT.isNull()));
    }

    private static Condition ownedBy(@Nullable Long owner) {
        return owner == null ? CANNED_REPLY.OWNER_ID.isNull() : CANNED_REPLY.OWNER_ID.eq(owner);
    }

    private CannedReply one(long id) {
        List<CannedReply> found = read(CANNED_REPLY.ID.eq(id));
        if (found.isEmpty()) {
            throw new NotFound("reply", id);
        }
        return found.get(0);
    }

    private List<CannedReply> read(Condition which) {
        return db.select()
                .from(CANNED_REPLY)
                .join(CANNED_REPLY_VERSION)
                .on(CANNED_REPLY_VERSION.REPLY_ID.eq(CANNED_REPLY.ID))
                .and(CANNED_REPLY_VERSION.VERSION.eq(CANNED_REPLY.VERSION))
                .where(which)
                .fetch(CannedReplies::reply);
    }

    private static void requireStaff(Actor by) {
        if (!by.isStaff()) {
            throw new AccessDeniedException(by.kind() + " does not speak for the desk");
        }
    }

    private static void requireUse(@Nullable Long ownerId, Actor by) {
        requireStaff(by);
        if (ownerId != null && !ownerId.equals(by.accountId())) {
            throw new AccessDeniedException("somebody else's own");
        }
    }

    private static void requireKeep(@Nullable Long ownerId, Actor by) {
        if (!mayKeep(ownerId, by)) {
            throw new AccessDeniedException(by.kind() + " does not keep this reply");
        }
    }

    private static CannedReply reply(Record row) {
        String category = row.get(CANNED_REPLY_VERSION.CATEGORY);
        String thread = row.get(CANNED_REPLY_VERSION.THREAD);
        return new CannedReply(
                row.get(CANNED_REPLY.ID),
                row.get(CANNED_REPLY.OWNER_ID),
                row.get(CANNED_REPLY_VERSION.VERSION),
                row.get(CANNED_REPLY_VERSION.NAME),
                category == null ? null : Category.valueOf(category),
                Locale.forLanguageTag(row.get(CANNED_REPLY_VERSION.LANGUAGE)),
                thread == null ? null : MessageThread.valueOf(thread),
                row.get(CANNED_REPLY_VERSION.BODY),
                DeedText.read(row.get(CANNED_REPLY_VERSION.DEEDS)),
                row.get(CANNED_REPLY_VERSION.MADE_BY),
                row.get(CANNED_REPLY_VERSION.MADE_AT),
                row.get(CANNED_REPLY.RETIRED_BY),
                row.get(CANNED_REPLY.RETIRED_AT));
    }
}
