package com.qihui.redress.account;

import static com.qihui.schema.Tables.ACCOUNT;
import static com.qihui.schema.Tables.API_TOKEN;

import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.Recent;
import com.qihui.redress.shared.Words;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;

/**
 * Tells who shows a token. Each call asks, so it is one question, written out, and the answer holds
 * for a second. A token revoked on another node is good here for as long.
 */
@Service
public class TokenHolders {

    private final DSLContext db;
    private final Clock clock;
    private final MerchantAdmission merchants;
    private final Recent<String, TokenHolder> recent;

    TokenHolders(DSLContext db, MerchantAdmission merchants, Clock clock) {
        this.db = db;
        this.merchants = merchants;
        this.clock = clock;
        this.recent = new Recent<>(clock, 10_000);
    }

    /**
     * Who shows this token; nobody when it is unknown, expired, revoked, or its person was
     * deactivated or their merchant suspended or removed. Looked up by its hash, so that the time
     * it takes tells nothing about it.
     */
    public Optional<TokenHolder> authenticate(String clear) {
        return clear.startsWith(Tokens.PREFIX) ? holderOf(clear) : Optional.empty();
    }

    /** Without asking what the token looks like. */
    Optional<TokenHolder> holderOf(String clear) {
        return recent.get(Hash.sha256(clear), this::read)
                .filter(holder -> merchants.admits(holder.actor()));
    }

    /** A token or the account of a person who may have one. */
    void changed() {
        recent.changed();
    }

    private Optional<TokenHolder> read(String hash) {
        return db.select(
                        API_TOKEN.NAME,
                        API_TOKEN.SCOPES,
                        API_TOKEN.ACCOUNT_ID,
                        ACCOUNT.ROLE,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.AGENT_NO,
                        ACCOUNT.TEAM,
                        ACCOUNT.MERCHANT_ID)
                .from(API_TOKEN)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                .where(API_TOKEN.TOKEN_HASH.eq(hash))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.EXPIRES_AT.gt(clock.instant()))
                .and(API_TOKEN.ACCOUNT_ID.isNull().or(ACCOUNT.ACTIVE))
                .fetchOptional(TokenHolders::holder);
    }

    private static TokenHolder holder(Record row) {
        return new TokenHolder(
                row.get(API_TOKEN.ACCOUNT_ID) == null
                        ? client(row.get(API_TOKEN.NAME))
                        : person(row),
                Words.list(row.get(API_TOKEN.SCOPES)).stream()
                        .map(Scope::ofWireName)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Actor client(String name) {
        return new Actor(Actor.Kind.CLIENT, null, name, null, null, null);
    }

    private static Actor person(Record row) {
        return new Actor(
                Actor.Kind.valueOf(row.get(ACCOUNT.ROLE)),
                row.get(API_TOKEN.ACCOUNT_ID),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ACCOUNT.AGENT_NO),
                row.get(ACCOUNT.TEAM),
                row.get(ACCOUNT.MERCHANT_ID));
    }
}
