package com.qihui.redress.merchant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A seller on the platform; the platform's own shop is one too. */
@SuppressWarnings("NullAway.Init")
public class Merchant {

    @Id @Nullable Long id;
    @Version long version;
    String code;
    String name;
    Tier tier;
    boolean selfOperated;
    @Nullable String phone;
    @Nullable String email;
    boolean active;
    Standing standing;

    Merchant() {}

    /** How far the platform trusts a merchant. */
    public enum Tier {
        GOLD,
        STANDARD,
        NEW
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not yet kept");
        }
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Tier tier() {
        return tier;
    }

    public boolean isSelfOperated() {
        return selfOperated;
    }

    public @Nullable String phone() {
        return phone;
    }

    /** Where it is reminded by mail of what it promised; none where nobody entered one. */
    public @Nullable String email() {
        return email;
    }

    public boolean isActive() {
        return active;
    }

    public Standing standing() {
        return standing;
    }

    public long version() {
        return version;
    }
}
