package com.qihui.redress.remedy;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A solution put before the complainant, and what they made of it. */
@SuppressWarnings("NullAway.Init")
public class Proposal {

    @Id @Nullable Long id;
    @Version long version;
    long ticketId;
    int roundNo;
    ProposingParty madeByParty;
    String madeBy;
    Remedy remedy;
    @Nullable BigDecimal amountYuan;
    String answer;
    Instant madeAt;
    ProposalState state;
    @Nullable Instant decidedAt;
    @Nullable String decisionReason;
    @Nullable RefusalGround refusalGround;

    Proposal() {}

    void decide(ProposalState outcome, @Nullable String reason, Instant now) {
        if (state != ProposalState.OPEN) {
            throw new IllegalStateException("proposal already decided");
        }
        state = outcome;
        decisionReason = reason;
        decidedAt = now;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not yet made");
        }
        return id;
    }

    public long ticketId() {
        return ticketId;
    }

    public int roundNo() {
        return roundNo;
    }

    public ProposingParty madeByParty() {
        return madeByParty;
    }

    public String madeBy() {
        return madeBy;
    }

    public Remedy remedy() {
        return remedy;
    }

    public @Nullable BigDecimal amountYuan() {
        return amountYuan;
    }

    public String answer() {
        return answer;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public ProposalState state() {
        return state;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decisionReason() {
        return decisionReason;
    }

    /** Of a refusal, where the complainant chose one. */
    public @Nullable RefusalGround refusalGround() {
        return refusalGround;
    }
}
