package com.qihui.redress.account;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who a token stands for, and what it permits. */
public record TokenHolder(Actor actor, Set<Scope> scopes)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return actor.name();
    }
}
