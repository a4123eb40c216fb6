package com.qihui.redress.remedy;

import com.qihui.redress.account.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
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
    @Nullable Long madeById;
    Remedy remedy;
    @Nullable BigDecimal amountYuan;
    String answer;
    @Nullable String grounds;
    Instant madeAt;
    ProposalState state;
    @Nullable Instant decidedAt;
    @Nullable String decisionReason;
    @Transient List<RemedyLine> lines = List.of();
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

    /** Whether this person made it; proposals from before accounts were kept go by the name. */
    public boolean isMadeBy(Actor actor) {
        return actor.accountId() != null
                && (madeById == null
                        ? madeBy.equals(actor.name())
                        : madeById.equals(actor.accountId()));
    }

    /** Its parts in their order; none for an answer with reasons and nothing else. */
    public List<RemedyLine> lines() {
        return lines;
    }

    /** What all its parts move together, or null when no money moves. */
    public @Nullable BigDecimal totalYuan() {
        return RemedyLine.total(lines);
    }

    public Grounds grounds() {
        return Grounds.read(grounds);
    }

    /** That of the first part. */
    public Remedy remedy() {
        return remedy;
    }

    /** That of the first part. */
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
