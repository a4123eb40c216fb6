package com.qihui.redress.remedy;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A remedy on its way from the accepted proposal to the complainant. Its key is made before the
 * first call to the order system, so that it is paid at most once (E30).
 */
@Table("remedy")
@SuppressWarnings("NullAway.Init")
public class RemedyOrder {

    @Id @Nullable Long id;
    @Version long version;
    long ticketId;
    long proposalId;
    Remedy remedy;
    @Nullable BigDecimal amountYuan;
    String remedyKey;
    RemedyState state;
    @Nullable String approval;
    @Nullable String approvalRule;
    @Nullable String approvedBy;
    Instant orderedAt;
    @Nullable Instant executedAt;
    @Nullable String refusal;
    @Nullable Instant tellAt;

    RemedyOrder() {}

    void moveTo(RemedyState next) {
        if (isEnded()) {
            throw new IllegalStateException("remedy already " + state);
        }
        state = next;
    }

    boolean isEnded() {
        return state == RemedyState.EXECUTED
                || state == RemedyState.SETTLED
                || state == RemedyState.WITHDRAWN;
    }

    /** Whether it waits for the order system, or for the word to tell it. */
    boolean isOpen() {
        return state == RemedyState.ORDERED || state == RemedyState.APPROVED;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not yet ordered");
        }
        return id;
    }

    public long proposalId() {
        return proposalId;
    }

    public long ticketId() {
        return ticketId;
    }

    /** Of the first part. */
    public Remedy remedy() {
        return remedy;
    }

    /** Of all parts together. */
    public @Nullable BigDecimal amountYuan() {
        return amountYuan;
    }

    public RemedyState state() {
        return state;
    }

    public @Nullable String approval() {
        return approval;
    }

    public @Nullable String approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant executedAt() {
        return executedAt;
    }

    /** Why the order system said no or an operator gave up, if so. */
    public @Nullable String refusal() {
        return refusal;
    }
}
