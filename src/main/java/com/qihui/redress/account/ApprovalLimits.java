package com.qihui.redress.account;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Up to which amounts people may approve remedies (E30). */
@Service
public class ApprovalLimits {

    private final AccountRepository accounts;

    ApprovalLimits(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** An agent whom some amount was entrusted to: a lead. */
    public boolean isLead(Actor actor) {
        return actor.kind() == Actor.Kind.AGENT
                && of(actor).filter(limit -> limit.signum() > 0).isPresent();
    }

    /**
     * Whether the amount is within what was entrusted to them; managers without a limit have none.
     */
    public boolean covers(Actor actor, BigDecimal yuan) {
        return of(actor)
                .map(limit -> yuan.compareTo(limit) <= 0)
                .orElse(actor.kind() != Actor.Kind.AGENT);
    }

    /** None for whom no amount was named. */
    public Optional<BigDecimal> of(Actor actor) {
        return Optional.ofNullable(actor.accountId())
                .flatMap(accounts::findById)
                .map(Account::approvalLimitYuan);
    }
}
