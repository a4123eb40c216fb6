package com.qihui.redress.account;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting right now, at a screen or through a token. */
@Component
public class CurrentActor {

    /**
     * @throws AuthenticationCredentialsNotFoundException when nobody is, as in a timer's thread;
     *     what acts there says {@link Actor#SYSTEM} itself
     */
    public Actor get() {
        return find().orElseThrow(
                        () -> new AuthenticationCredentialsNotFoundException("nobody is acting"));
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
