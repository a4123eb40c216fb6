package com.qihui.redress.account;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets people in by name and password, and nobody who keeps guessing. */
@Component
class SignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider people;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final MerchantAdmission merchants;

    SignIn(
            AccountRepository accounts,
            Passwords passwords,
            SignInThrottle throttle,
            MerchantAdmission merchants) {
        this.people = new DaoAuthenticationProvider(name -> find(accounts, name));
        this.people.setPasswordEncoder(passwords.encoder());
        this.passwords = passwords;
        this.throttle = throttle;
        this.merchants = merchants;
    }

    private static Person find(AccountRepository accounts, String name) {
        return accounts.findByUsername(name)
                .map(Person::new)
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    /**
     * @throws LockedException while attempts from there are refused, whatever the password
     * @throws MerchantBarred for people of a merchant that was suspended or removed
     */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = addressOf(attempt);
        if (throttle.refuses(username, address)) {
            throw new LockedException("too many failures");
        }
        Authentication person;
        try {
            person = authenticate(attempt, username);
        } catch (AuthenticationException e) {
            throttle.failed(username, address);
            throw e;
        }
        throttle.succeeded(username, address);
        if (person.getPrincipal() instanceof Person known && !merchants.admits(known.actor())) {
            throw new MerchantBarred();
        }
        return person;
    }

    private Authentication authenticate(Authentication attempt, String username) {
        String password = String.valueOf(attempt.getCredentials());
        if (!passwords.mayBeUsed(password)) {
            throw new BadCredentialsException("too short for service");
        }
        UsernamePasswordAuthenticationToken cleaned =
                UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        cleaned.setDetails(attempt.getDetails());
        return people.authenticate(cleaned);
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
