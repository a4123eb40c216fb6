package com.qihui.redress.escalation;

import com.qihui.redress.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A way outside that was opened, and the case made of it if the complainant went. */
@SuppressWarnings("NullAway.Init")
public class OutsideCase {

    @Id @Nullable Long id;
    @Version long version;
    long ticketId;
    Cause cause;
    State state;
    Body suggestedBody;
    String acceptable;
    String basis;
    @Nullable Body body;
    @Nullable String caseNo;
    Instant offeredAt;
    @Nullable Instant registeredAt;
    @Nullable LocalDate filedOn;
    @Nullable Long submissionId;
    @Nullable LocalDate acceptedOn;
    @Nullable OutsideOutcome outcome;
    @Nullable LocalDate endedOn;
    @Nullable DeclineGround ground;
    @Nullable String outcomeNote;
    @Nullable Award award;
    @Nullable BigDecimal awardedYuan;
    @Nullable Lesson lesson;
    @Nullable Long proposalId;
    @Nullable Instant verifiedAt;
    int supplements;
    @Nullable Instant endedAt;

    OutsideCase() {}

    public enum State {
        OFFERED,
        /** The body has it and has not said yet whether it takes it. */
        REGISTERED,
        /** The body has taken it. */
        ACCEPTED,
        ENDED
    }

    void register(Registration how, Instant now) {
        require(State.OFFERED);
        state = State.REGISTERED;
        body = how.body();
        caseNo = how.caseNo();
        filedOn = how.filedOn();
        submissionId = how.submissionId();
        registeredAt = now;
    }

    void accept(LocalDate on) {
        require(State.REGISTERED);
        state = State.ACCEPTED;
        acceptedOn = on;
    }

    void supplement() {
        requireThere();
        supplements++;
    }

    void end(CaseEnd how, Instant now) {
        if (state == State.ENDED) {
            throw new IllegalStateException("case already ended");
        }
        state = State.ENDED;
        outcome = how.outcome();
        endedOn = how.on();
        ground = how.ground();
        award = how.award();
        awardedYuan = how.awardedYuan();
        outcomeNote = how.note();
        lesson = how.lesson();
        endedAt = now;
    }

    /** What it granted is carried out as this solution, and only as this one. */
    void carriedOutBy(long proposal) {
        if (!isAwardDue()) {
            throw new IllegalStateException("nothing left to carry out");
        }
        proposalId = proposal;
    }

    void verify(Instant now) {
        if (award == null || verifiedAt != null) {
            throw new IllegalStateException("nothing to verify");
        }
        verifiedAt = now;
    }

    void requireThere() {
        if (!isThere()) {
            throw new IllegalStateException("case is " + state);
        }
    }

    private void require(State required) {
        if (state != required) {
            throw new IllegalStateException("case is " + state);
        }
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public long ticketId() {
        return ticketId;
    }

    public boolean isOpen() {
        return state != State.ENDED;
    }

    /** Whether anybody has still something to do about it, at the body or with what it granted. */
    public boolean isUnderWay() {
        return isOpen() || isAwardDue() || isAwardUnderWay();
    }

    /** Whether a body has it, taken or not. */
    public boolean isThere() {
        return state == State.REGISTERED || state == State.ACCEPTED;
    }

    /** Whether it granted something that nobody has begun to carry out. */
    public boolean isAwardDue() {
        return award != null && proposalId == null && verifiedAt == null;
    }

    /** Whether what it granted is on its way and not yet there. */
    public boolean isAwardUnderWay() {
        return proposalId != null && verifiedAt == null;
    }

    public Cause cause() {
        return cause;
    }

    public State state() {
        return state;
    }

    public Body suggestedBody() {
        return suggestedBody;
    }

    public Set<Body> acceptable() {
        return Words.enums(Body.class, acceptable);
    }

    public String basis() {
        return basis;
    }

    public @Nullable Body body() {
        return body;
    }

    /** That has it, or is to have it. */
    public Body bodyMeant() {
        return Objects.requireNonNullElse(body, suggestedBody);
    }

    public @Nullable String caseNo() {
        return caseNo;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public @Nullable OutsideOutcome outcome() {
        return outcome;
    }

    public @Nullable String outcomeNote() {
        return outcomeNote;
    }

    public @Nullable BigDecimal awardedYuan() {
        return awardedYuan;
    }

    /** The first day of the body's own time; of a case from before days were kept none. */
    public @Nullable LocalDate filedOn() {
        return filedOn;
    }

    /** The dossier it was filed with. */
    public @Nullable Long submissionId() {
        return submissionId;
    }

    public @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable DeclineGround ground() {
        return ground;
    }

    public @Nullable Award award() {
        return award;
    }

    public @Nullable Lesson lesson() {
        return lesson;
    }

    public @Nullable Long proposalId() {
        return proposalId;
    }

    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }
}
