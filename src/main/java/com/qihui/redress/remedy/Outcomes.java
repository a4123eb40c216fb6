package com.qihui.redress.remedy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.order.OrderSystemFault;
import com.qihui.redress.order.OrderSystemFault.Kind;
import com.qihui.redress.order.Receipt;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.due.Pauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what came of telling the order system; each call is a transaction of its own. */
@Component
class Outcomes {

    /**
     * Pauses differ by up to so much of their length, or all that failed together come together.
     */
    private static final double SPREAD = 0.3;

    private final Instructions instructions;
    private final Remedies remedies;
    private final RemedySettings settings;
    private final Pauses pauses;
    private final Clock clock;

    Outcomes(Instructions instructions, Remedies remedies, RemedySettings settings, Clock clock) {
        this.instructions = instructions;
        this.remedies = remedies;
        this.settings = settings;
        this.clock = clock;
        pauses = Pauses.spread(settings.firstPause(), settings.longestPause(), SPREAD);
    }

    /**
     * @return whether that was the last its remedy waited for
     */
    @Transactional
    public boolean done(Instruction one, Receipt receipt) {
        if (stillOpen(one).isEmpty()) {
            return false;
        }
        instructions.done(one, receipt.reference());
        return remedies.concludeIfAllEnded(one.remedyId());
    }

    @Transactional
    public boolean refused(Instruction one, String why) {
        if (stillOpen(one).isEmpty()) {
            return false;
        }
        instructions.end(one, InstructionState.REFUSED, why);
        return remedies.concludeIfAllEnded(one.remedyId());
    }

    /**
     * @param before as it was when it was taken
     */
    @Transactional
    public boolean failed(Instruction before, OrderSystemFault fault) {
        Optional<Instruction> open = stillOpen(before);
        if (open.isPresent()) {
            if (fault.kind() == Kind.LEFT_IN_PEACE) {
                instructions.putBack(before, fault, clock.instant().plus(pause(1, fault.pause())));
            } else {
                instructions.failed(open.get(), fault, nextTry(open.get().tries(), fault.pause()));
            }
        }
        return false;
    }

    /**
     * @throws Conflict when it is being tried, or has ended
     */
    @Transactional
    public void retry(Instruction one, Actor by) {
        instructions.retry(idle(one));
        remedies.tell(one, "REMEDY_RETRIED", Map.of(), by);
    }

    /**
     * Nobody else tries it while it is decided whether to give up.
     *
     * @return it as it is now
     * @throws Conflict when it is being tried, or has ended
     */
    @Transactional
    public Instruction hold(Instruction one) {
        Instruction idle = idle(one);
        instructions.hold(idle);
        return idle;
    }

    /**
     * @param unknown whether the order system may have done it
     * @return whether that was the last its remedy waited for
     */
    @Transactional
    public boolean givenUp(Instruction one, String why, boolean unknown, Actor by) {
        if (stillOpen(one).isEmpty()) {
            throw new Conflict("instruction_ended", null);
        }
        instructions.end(one, InstructionState.GIVEN_UP, why);
        remedies.tell(
                one,
                "REMEDY_GIVEN_UP",
                Map.of("reason", why, "unknown", String.valueOf(unknown)),
                by);
        return remedies.concludeIfAllEnded(one.remedyId());
    }

    private Instruction idle(Instruction one) {
        Instruction now = stillOpen(one).orElseThrow(() -> new Conflict("instruction_ended", null));
        if (now.isUnderWay(clock.instant())) {
            throw new Conflict("payment_under_way", null);
        }
        return now;
    }

    private @Nullable Instant nextTry(int tries, @Nullable Duration asked) {
        return tries >= settings.tries() ? null : clock.instant().plus(pause(tries, asked));
    }

    private Duration pause(int tries, @Nullable Duration asked) {
        Duration own = pauses.after(tries);
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }

    /** The remedy first, then what belongs to it: everybody locks in this order. */
    private Optional<Instruction> stillOpen(Instruction one) {
        remedies.lock(one.remedyId());
        return instructions.lock(one.id()).filter(now -> now.state().isOpen());
    }
}
