package com.qihui.redress.account;

import com.qihui.redress.shared.Hash;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody signed in, as their account was at that moment. */
public final class Person implements UserDetails, CredentialsContainer {

    private final String username;
    private final Actor actor;
    private final boolean active;
    private final String passwordMark;
    private @Nullable String passwordHash;

    Person(Account account) {
        this.username = account.username();
        this.actor = account.actor();
        this.active = account.isActive();
        this.passwordHash = account.passwordHash();
        this.passwordMark = markOf(account);
    }

    /** Whether the account still is what was signed in to. */
    boolean isStill(Account account) {
        return account.isActive()
                && account.actor().equals(actor)
                && markOf(account).equals(passwordMark);
    }

    /** Tells a changed password without keeping the hash of it in a session. */
    private static String markOf(Account account) {
        return Hash.sha256(account.passwordHash()).substring(0, 16);
    }

    public Actor actor() {
        return actor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.kind().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person && person.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
