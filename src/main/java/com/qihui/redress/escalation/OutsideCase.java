package com.qihui.redress.escalation;

import com.qihui.redress.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
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
    @Nullable OutsideOutcome outcome;
    @Nullable String outcomeNote;
    @Nullable BigDecimal awardedYuan;
    int supplements;
    @Nullable Instant endedAt;

    OutsideCase() {}

    public enum State {
        OFFERED,
        REGISTERED,
        ENDED
    }

    void register(Body body, String caseNo, Instant now) {
        require(State.OFFERED);
        state = State.REGISTERED;
        this.body = body;
        this.caseNo = caseNo;
        registeredAt = now;
    }

    void supplement() {
        require(State.REGISTERED);
        supplements++;
    }

    void end(OutsideOutcome outcome, @Nullable BigDecimal awarded, String note, Instant now) {
        if (state == State.ENDED) {
            throw new IllegalStateException("case already ended");
        }
        state = State.ENDED;
        this.outcome = outcome;
        awardedYuan = awarded;
        outcomeNote = note;
        endedAt = now;
    }

    private void require(State required) {
        if (state != required) {
            throw new IllegalStateException("case is " + state);
        }
    }

    public boolean isOpen() {
        return state != State.ENDED;
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
}
