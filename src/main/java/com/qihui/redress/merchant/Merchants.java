package com.qihui.redress.merchant;

import static com.qihui.schema.Tables.MERCHANT;

import com.qihui.redress.account.MerchantAdmission;
import com.qihui.redress.shared.Recent;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.schema.tables.records.MerchantRecord;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** The merchants of the platform. */
@Service
public class Merchants implements MerchantAdmission {

    private final MerchantRepository merchants;
    private final DSLContext db;
    private final Recent<String, MerchantRecord> recentByName;
    private final Recent<Long, MerchantRecord> recentById;
    private final TransactionMemory<String, Optional<Merchant>> byName = new TransactionMemory<>();
    private final TransactionMemory<Long, Optional<Merchant>> byId = new TransactionMemory<>();

    Merchants(MerchantRepository merchants, DSLContext db, Clock clock) {
        this.merchants = merchants;
        this.db = db;
        this.recentByName = new Recent<>(clock, 10_000);
        this.recentById = new Recent<>(clock, 10_000);
    }

    public Optional<Merchant> byName(String name) {
        Optional<Merchant> found = byName.get(name, this::read);
        found.ifPresent(merchant -> byId.keep(merchant.id(), found));
        return found;
    }

    public Optional<Merchant> byId(long id) {
        return byId.get(id, this::read);
    }

    /** Asked with each filing: written out, for deriving it costs more than running it. */
    private Optional<Merchant> read(String name) {
        return recentByName.get(name, key -> row(MERCHANT.NAME.eq(key))).map(Merchants::read);
    }

    private Optional<Merchant> read(long id) {
        return recentById.get(id, key -> row(MERCHANT.ID.eq(key))).map(Merchants::read);
    }

    private Optional<MerchantRecord> row(Condition which) {
        return db.selectFrom(MERCHANT).where(which).fetchOptional();
    }

    /** Whether its people may work its desk. */
    @Override
    public boolean admits(long merchantId) {
        return byId(merchantId).filter(one -> one.standing().worksItsDesk()).isPresent();
    }

    /** Those whose people may not work their desks. */
    public List<Long> barred() {
        List<String> barred =
                Arrays.stream(Standing.values())
                        .filter(standing -> !standing.worksItsDesk())
                        .map(Standing::name)
                        .toList();
        return db.select(MERCHANT.ID)
                .from(MERCHANT)
                .where(MERCHANT.STANDING.in(barred))
                .fetch(MERCHANT.ID);
    }

    public Optional<Merchant> byCode(String code) {
        return merchants.findByCode(code);
    }

    public List<Merchant> all() {
        return merchants.findAllByOrderByName();
    }

    /** A transaction that asked for it before it was there asks again. */
    void added(Merchant merchant) {
        recentByName.changed();
        recentById.changed();
        byName.forget(merchant.name());
        byId.forget(merchant.id());
    }

    static Merchant read(MerchantRecord row) {
        Merchant merchant = new Merchant();
        merchant.id = row.getId();
        merchant.version = row.getVersion();
        merchant.code = row.getCode();
        merchant.name = row.getName();
        merchant.tier = Merchant.Tier.valueOf(row.getTier());
        merchant.selfOperated = row.getSelfOperated();
        merchant.phone = row.getPhone();
        merchant.email = row.getEmail();
        merchant.active = row.getActive();
        merchant.standing = Standing.valueOf(row.getStanding());
        return merchant;
    }
}
