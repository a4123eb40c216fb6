package com.qihui.redress.merchant;

import static com.qihui.schema.Tables.MERCHANT_STATEMENT;
import static com.qihui.schema.Tables.STANDING_CHANGE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.Said;
import com.qihui.schema.tables.records.StandingChangeRecord;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** How merchants stand: judged by managers, after hearing the merchant, each change kept (R51). */
@Service
@Validated
@Transactional
public class Standings {

    /** The longest statement of a merchant, in characters. */
    public static final int STATEMENT = 2_000;

    private static final int KEPT_IN_SIGHT = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

    private final MerchantRepository merchants;
    private final Merchants known;
    private final DSLContext db;
    private final Clock clock;

    Standings(MerchantRepository merchants, Merchants known, DSLContext db, Clock clock) {
        this.merchants = merchants;
        this.known = known;
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param seenVersion of the merchant the manager judged by
     * @throws Conflict when somebody else judged meanwhile
     * @throws RuleViolation when it must be heard and nobody says what it said
     */
    public Merchant change(long merchantId, long seenVersion, @Valid ChangeStanding to, Actor by) {
        if (by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " does not judge merchants");
        }
        Merchant merchant = get(merchantId);
        if (merchant.version != seenVersion) {
            throw new Conflict("changed_meanwhile", merchant.version);
        }
        String hearing = to.hearing().strip();
        if (to.standing() != merchant.standing
                && to.standing().needsHearing()
                && hearing.isEmpty()) {
            throw RuleViolation.of("hearing", "required");
        }
        StandingChangeRecord row = db.newRecord(STANDING_CHANGE);
        row.setMerchantId(merchantId);
        row.setStandingBefore(merchant.standing.name());
        row.setStanding(to.standing().name());
        row.setTierBefore(merchant.tier.name());
        row.setTier(to.tier().name());
        row.setReason(to.reason().strip());
        row.setHearing(hearing);
        row.setChangedBy(by.name());
        row.setChangedAt(now());
        row.insert();
        LOG.info("Merchant {} judged {} {}", merchant.code, to.standing(), to.tier());
        merchant.standing = to.standing();
        merchant.tier = to.tier();
        Merchant kept = merchants.save(merchant);
        known.added(kept);
        return kept;
    }

    /** Its own people may say something at any time, most of all before it is judged. */
    public void state(String body, Actor by) {
        Long merchantId = own(by);
        String said = Said.required("body", body, STATEMENT);
        db.insertInto(MERCHANT_STATEMENT)
                .set(MERCHANT_STATEMENT.MERCHANT_ID, merchantId)
                .set(MERCHANT_STATEMENT.BODY, said)
                .set(MERCHANT_STATEMENT.MADE_BY, by.name())
                .set(MERCHANT_STATEMENT.MADE_AT, now())
                .execute();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<StandingChange> changes(long merchantId, Actor reader) {
        requireSight(merchantId, reader);
        return db.selectFrom(STANDING_CHANGE)
                .where(STANDING_CHANGE.MERCHANT_ID.eq(merchantId))
                .orderBy(STANDING_CHANGE.ID.desc())
                .limit(KEPT_IN_SIGHT)
                .fetch(
                        row ->
                                new StandingChange(
                                        Standing.valueOf(row.getStandingBefore()),
                                        Standing.valueOf(row.getStanding()),
                                        Merchant.Tier.valueOf(row.getTierBefore()),
                                        Merchant.Tier.valueOf(row.getTier()),
                                        row.getReason(),
                                        row.getHearing(),
                                        row.getChangedBy(),
                                        row.getChangedAt()));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<MerchantStatement> statements(long merchantId, Actor reader) {
        requireSight(merchantId, reader);
        return db.selectFrom(MERCHANT_STATEMENT)
                .where(MERCHANT_STATEMENT.MERCHANT_ID.eq(merchantId))
                .orderBy(MERCHANT_STATEMENT.ID.desc())
                .limit(KEPT_IN_SIGHT)
                .fetch(
                        row ->
                                new MerchantStatement(
                                        row.getBody(), row.getMadeBy(), row.getMadeAt()));
    }

    /**
     * @throws NotFound as if there were none, for another merchant's people
     */
    static void requireSight(long merchantId, Actor reader) {
        boolean own = reader.merchantId() != null && reader.merchantId() == merchantId;
        if (!own && reader.kind() != Actor.Kind.MANAGER && reader.kind() != Actor.Kind.ADMIN) {
            throw new NotFound("merchant", merchantId);
        }
    }

    private static Long own(Actor by) {
        Long merchantId = by.merchantId();
        if (by.kind() != Actor.Kind.MERCHANT || merchantId == null) {
            throw new AccessDeniedException("nobody of a merchant");
        }
        return merchantId;
    }

    private Merchant get(long id) {
        return merchants.findById(id).orElseThrow(() -> new NotFound("merchant", id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
