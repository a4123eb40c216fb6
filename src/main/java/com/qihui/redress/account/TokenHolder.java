package com.qihui.redress.account;

import java.io.Serializable;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who a token stands for, and what it permits. */
public record TokenHolder(Actor actor, Set<Scope> scopes)
        implements AuthenticatedPrincipal, Serializable {

    /** Whether somebody of a merchant holds it, who reads of their own complaints only. */
    public boolean isMerchants() {
        return actor.kind() == Actor.Kind.MERCHANT;
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
