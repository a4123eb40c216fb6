package com.qihui.redress.account;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting right now, at a screen or through a token. */
@Component
public class CurrentActor {

    private final MerchantAdmission merchants;

    CurrentActor(MerchantAdmission merchants) {
        this.merchants = merchants;
    }

    /**
     * @throws AuthenticationCredentialsNotFoundException when nobody is, as in a timer's thread;
     *     what acts there says {@link Actor#SYSTEM} itself
     * @throws DeskClosed for the people of a merchant that was suspended or removed meanwhile
     */
    public Actor get() {
        Actor actor =
                find().orElseThrow(
                                () ->
                                        new AuthenticationCredentialsNotFoundException(
                                                "nobody is acting"));
        if (!merchants.admits(actor)) {
            throw new DeskClosed();
        }
        return actor;
    }

    /** None in a timer's thread. */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        if (principal instanceof Person person) {
            return Optional.of(person.actor());
        }
        if (principal instanceof TokenHolder holder) {
            return Optional.of(holder.actor());
        }
        return Optional.empty();
    }

    /** Whether whoever is acting carries a token that permits it. */
    public boolean may(Scope scope) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof TokenHolder holder
                && holder.scopes().contains(scope);
    }
}
