package com.qihui.redress.conversation;

import java.time.Instant;
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
    String madeBy;
    Instant madeAt;
    Instant dueAt;
    @Nullable Instant keptAt;
    State state;
    int chases;

    Promise() {}

    public enum State {
        OPEN,
        KEPT,
        MISSED,
        WITHDRAWN
    }

    void keep(Instant now) {
        if (state == State.KEPT || state == State.WITHDRAWN) {
            throw new IllegalStateException("promise already ended");
        }
        state = State.KEPT;
        keptAt = now;
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

    /** The agent number or name of whoever promised (R42). */
    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant keptAt() {
        return keptAt;
    }

    public State state() {
        return state;
    }

    /** How often it was chased since it was missed. */
    public int chases() {
        return chases;
    }
}
