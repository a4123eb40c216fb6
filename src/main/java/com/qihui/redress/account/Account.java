package com.qihui.redress.account;

import com.qihui.redress.shared.Conflict;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A person who may sign in. Deactivated when they leave, never deleted: the journal names them. */
@SuppressWarnings("NullAway.Init")
public class Account {

    @Id private @Nullable Long id;
    @Version private long version;
    private String username;
    private String passwordHash;
    private String displayName;
    private @Nullable String agentNo;
    private Role role;
    private @Nullable String team;
    private @Nullable Long merchantId;
    private @Nullable BigDecimal approvalLimitYuan;
    private boolean merchantHead;
    private boolean active;
    private Instant createdAt;

    Account() {}

    static Account open(String username, String passwordHash, Profile profile, Instant now) {
        Account account = new Account();
        account.username = username;
        account.passwordHash = passwordHash;
        account.active = true;
        account.createdAt = now;
        account.take(profile);
        return account;
    }

    void change(long seenVersion, Profile profile) {
        requireUnchangedSince(seenVersion);
        take(profile);
    }

    private void take(Profile profile) {
        displayName = profile.displayName();
        agentNo = profile.agentNo();
        role = profile.role();
        team = profile.team();
        merchantId = profile.merchantId();
        approvalLimitYuan = profile.approvalLimitYuan();
        merchantHead = profile.merchantHead();
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    void setActive(long seenVersion, boolean active) {
        requireUnchangedSince(seenVersion);
        this.active = active;
    }

    private void requireUnchangedSince(long seenVersion) {
        if (version != seenVersion) {
            throw new Conflict("changed_meanwhile", version);
        }
    }

    boolean isActiveAdmin() {
        return active && role == Role.ADMIN;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Actor actor() {
        return new Actor(
                Actor.Kind.valueOf(role.name()), id(), displayName, agentNo, team, merchantId);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not yet kept");
        }
        return id;
    }

    public long version() {
        return version;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String agentNo() {
        return agentNo;
    }

    public Role role() {
        return role;
    }

    public @Nullable String team() {
        return team;
    }

    public @Nullable Long merchantId() {
        return merchantId;
    }

    /** Up to which amount they may approve a remedy. */
    public @Nullable BigDecimal approvalLimitYuan() {
        return approvalLimitYuan;
    }

    /** Whether they enrol and disable their merchant's other people. */
    public boolean isMerchantHead() {
        return merchantHead;
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
