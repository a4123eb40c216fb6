package com.qihui.redress.conversation;

import com.qihui.redress.shared.Conflict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** Something promised to a complainant until a time; missed ones are chased every day (R43). */
@SuppressWarnings("NullAway.Init")
public class Promise {

    @Id @Nullable Long id;
    @Version long version;
    long ticketId;
    String body;
    Promiser promiser;
    String madeBy;
    @Nullable Long accountId;
    PromiseSource source;
    @Nullable Long sourceId;
    Instant madeAt;
    Instant dueAt;
    boolean provisional;
    boolean brokenAtFiling;
    @Nullable Instant owedUntil;
    @Nullable Instant keptAt;
    @Nullable Instant endedAt;
    @Nullable String endedBy;
    @Nullable String proof;
    @Nullable Integer proofPiece;
    @Nullable String withdrawalReason;
    @Nullable String consentBy;
    @Nullable ContactMeans consentHow;
    State state;
    int chases;

    Promise() {}

    public enum State {
        OPEN,
        KEPT,
        MISSED,
        WITHDRAWN
    }

    static Promise of(long ticketId, MakePromise what, Made how) {
        Promise promise = new Promise();
        promise.ticketId = ticketId;
        promise.body = what.text().strip();
        promise.promiser = how.promiser();
        promise.madeBy = how.by();
        promise.accountId = how.accountId();
        promise.source = how.source();
        promise.sourceId = how.sourceId();
        promise.madeAt = how.at().truncatedTo(ChronoUnit.MICROS);
        promise.dueAt = what.dueAt().truncatedTo(ChronoUnit.MICROS);
        promise.owedUntil = promise.dueAt;
        promise.provisional = what.provisional();
        promise.brokenAtFiling = how.broken();
        promise.state = how.broken() ? State.MISSED : State.OPEN;
        return promise;
    }

    void keep(KeepPromise how, Instant now, String by) {
        end(State.KEPT, now, by);
        keptAt = now;
        String words = how.proof();
        proof = words == null || words.isBlank() ? null : words.strip();
        proofPiece = how.piece();
    }

    void withdraw(WithdrawPromise how, Instant now, String by) {
        end(State.WITHDRAWN, now, by);
        withdrawalReason = how.reason().strip();
        consentBy = how.consentBy().strip();
        consentHow = how.consentHow();
    }

    private void end(State as, Instant now, String by) {
        if (!isOpen()) {
            throw new Conflict("promise_ended", null);
        }
        state = as;
        endedAt = now;
        endedBy = by;
        owedUntil = null;
    }

    void chase() {
        state = State.MISSED;
        chases++;
    }

    public boolean isOpen() {
        return state == State.OPEN || state == State.MISSED;
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

    public String body() {
        return body;
    }

    public Promiser promiser() {
        return promiser;
    }

    /** The agent number or name of whoever promised (R42). */
    public String madeBy() {
        return madeBy;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public PromiseSource source() {
        return source;
    }

    /** Which message, contact or proposal it was made with. */
    public @Nullable Long sourceId() {
        return sourceId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** 暂定: days were counted whose holidays are not yet published. */
    public boolean provisional() {
        return provisional;
    }

    /** Whether it was broken already when the complaint came in. */
    public boolean brokenAtFiling() {
        return brokenAtFiling;
    }

    public @Nullable Instant keptAt() {
        return keptAt;
    }

    /** When it was kept or withdrawn. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endedBy() {
        return endedBy;
    }

    /** What shows that it was kept, in words. */
    public @Nullable String proof() {
        return proof;
    }

    /** The number of the piece of evidence that shows it. */
    public @Nullable Integer proofPiece() {
        return proofPiece;
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    /** Who agreed to its withdrawal. */
    public @Nullable String consentBy() {
        return consentBy;
    }

    public @Nullable ContactMeans consentHow() {
        return consentHow;
    }

    public State state() {
        return state;
    }

    /** How often it was chased since it was missed. */
    public int chases() {
        return chases;
    }
}
