package com.qihui.redress.account;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** New people and tokens for a test, unlike those of any other. */
@TestComponent
public class People {

    public static final String PASSWORD = "open-the-desk";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final Tokens tokens;
    private final Clock clock;

    People(Accounts accounts, Tokens tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Account agent(String team) {
        return open(Role.AGENT, team, null);
    }

    /** A lead: an agent whom an amount was entrusted to. */
    public Account agent(String team, BigDecimal approvalLimitYuan) {
        return open(Role.AGENT, team, null, approvalLimitYuan);
    }

    public Account manager() {
        return open(Role.MANAGER, null, null);
    }

    /** Who leads a team. */
    public Account lead(String team) {
        return open(Role.MANAGER, team, null);
    }

    public Account manager(BigDecimal approvalLimitYuan) {
        return open(Role.MANAGER, null, null, approvalLimitYuan);
    }

    public Account admin() {
        return open(Role.ADMIN, null, null);
    }

    public Account merchant(long merchantId) {
        return open(Role.MERCHANT, null, merchantId);
    }

    /** What a session of theirs carries; for MockMvc and for a security context. */
    public Authentication session(Account account) {
        Person person = new Person(account);
        person.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, person.getAuthorities());
    }

    /** Of a client that acts in its own name. */
    public String token(Scope... scopes) {
        return token(null, scopes);
    }

    public String token(@Nullable Account of, Scope... scopes) {
        String clear = Tokens.PREFIX + "test-" + COUNT.incrementAndGet();
        IssueToken command =
                new IssueToken(
                        "client " + COUNT.get(),
                        EnumSet.copyOf(List.of(scopes)),
                        clock.instant().plus(Duration.ofDays(30)),
                        of == null ? null : of.id());
        tokens.keepNew(command, clear, "test");
        return clear;
    }

    private Account open(Role role, @Nullable String team, @Nullable Long merchantId) {
        return open(role, team, merchantId, null);
    }

    private Account open(
            Role role,
            @Nullable String team,
            @Nullable Long merchantId,
            @Nullable BigDecimal limit) {
        int number = COUNT.incrementAndGet();
        Profile profile =
                new Profile("Person " + number, "9" + number, role, team, merchantId, limit);
        return accounts.keepNew(new OpenAccount("person" + number, PASSWORD, profile));
    }
}
