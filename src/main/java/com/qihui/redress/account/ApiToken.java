package com.qihui.redress.account;

import com.qihui.redress.shared.Words;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** What an API client shows instead of a password; only its hash is kept. */
@SuppressWarnings("NullAway.Init")
public class ApiToken {

    @Id private @Nullable Long id;
    @Version long version;
    private String name;
    String tokenHash;
    private String scopes;
    private @Nullable Long accountId;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;
    private String createdBy;
    private Instant createdAt;

    ApiToken() {}

    static ApiToken issue(IssueToken command, String hash, String by, Instant now) {
        ApiToken token = new ApiToken();
        token.name = command.name();
        token.tokenHash = hash;
        token.scopes = Words.join(command.scopes());
        token.accountId = command.accountId();
        token.expiresAt = command.expiresAt();
        token.createdBy = by;
        token.createdAt = now;
        return token;
    }

    /** Once revoked it stays so, since the first time. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean isValidAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not yet kept");
        }
        return id;
    }

    public String name() {
        return name;
    }

    public Set<Scope> scopes() {
        EnumSet<Scope> set = EnumSet.noneOf(Scope.class);
        Words.list(scopes).forEach(word -> set.add(Scope.ofWireName(word)));
        return Collections.unmodifiableSet(set);
    }

    /** The account it acts as, or null for a client that acts in its own name. */
    public @Nullable Long accountId() {
        return accountId;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
