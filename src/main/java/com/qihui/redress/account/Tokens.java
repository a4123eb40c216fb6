package com.qihui.redress.account;

import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The tokens of API clients. Managing them is for administrators. */
@Service
@Validated
@Transactional
public class Tokens {

    /** Tells a scanner of leaked secrets what it found, and no chosen word can look like one. */
    static final String PREFIX = "rdr_";

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final ApiTokenRepository tokens;
    private final AccountRepository accounts;
    private final TokenHolders holders;
    private final CurrentActor current;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(
            ApiTokenRepository tokens,
            AccountRepository accounts,
            TokenHolders holders,
            CurrentActor current,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.holders = holders;
        this.current = current;
        this.clock = clock;
    }

    @PreAuthorize("hasRole('ADMIN')")
    public IssuedToken issue(@Valid IssueToken command) {
        if (!command.expiresAt().isAfter(clock.instant())) {
            throw RuleViolation.of("expiresAt", "in_the_past");
        }
        if (command.accountId() != null && accounts.findById(command.accountId()).isEmpty()) {
            throw RuleViolation.of("accountId", "account_unknown");
        }
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String clear = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ApiToken token = keepNew(command, clear, current.get().name());
        return new IssuedToken(token, clear);
    }

    /** Without asking who is acting or where the secret comes from. */
    ApiToken keepNew(IssueToken command, String clear, String by) {
        ApiToken token = ApiToken.issue(command, Hash.sha256(clear), by, clock.instant());
        LOG.info("Token {} issued by {} for {}", command.name(), by, command.scopes());
        return tokens.save(token);
    }

    @PreAuthorize("hasRole('ADMIN')")
    public void revoke(long id) {
        ApiToken token = tokens.findById(id).orElseThrow(() -> new NotFound("token", id));
        token.revoke(clock.instant());
        tokens.save(token);
        holders.changed();
        LOG.info("Token {} revoked by {}", token.name(), current.get().name());
    }

    /**
     * Newest first.
     *
     * @param after the mark of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMIN')")
    public Page<ApiToken> list(@Nullable String after, int limit) {
        long below = after == null ? Long.MAX_VALUE : Long.parseLong(after);
        List<ApiToken> found = tokens.findByIdLessThanOrderByIdDesc(below, Limit.of(limit + 1));
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), String.valueOf(found.get(limit - 1).id()));
    }
}
