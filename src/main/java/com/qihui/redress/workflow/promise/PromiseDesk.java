package com.qihui.redress.workflow.promise;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.Made;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.conversation.WithdrawPromise;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.Target;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.closing.ClosingStage;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.qihui.redress.workflow.work.Access;
import com.qihui.redress.workflow.work.EvidenceSight;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Promises to complainants: who may make, keep and withdraw them (R42, R43, R46). */
@Service
@Validated
public class PromiseDesk {

    private final Promises promises;
    private final Tickets tickets;
    private final EvidenceSight sight;
    private final CaseClocks clocks;
    private final ClosingStage closing;
    private final RuntimeService runtime;
    private final Clock clock;

    PromiseDesk(
            Promises promises,
            Tickets tickets,
            EvidenceSight sight,
            CaseClocks clocks,
            ClosingStage closing,
            RuntimeService runtime,
            Clock clock) {
        this.promises = promises;
        this.tickets = tickets;
        this.sight = sight;
        this.clocks = clocks;
        this.closing = closing;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * Promised now. A merchant's people promise for their merchant; the desk's for themselves, for
     * the platform, or what a merchant told them.
     *
     * @param sourceId which message, contact or proposal it is made with
     * @throws RuleViolation when the time is not still to come, or further ahead than clocks run
     */
    @Transactional
    public Promise make(
            Ticket ticket,
            @Valid MakePromise what,
            PromiseSource source,
            @Nullable Long sourceId,
            Actor by) {
        return make(ticket, what, source, sourceId, clock.instant(), by);
    }

    /** As it was promised in a talk at that time. */
    @Transactional
    public Promise make(
            Ticket seen,
            @Valid MakePromise what,
            PromiseSource source,
            @Nullable Long sourceId,
            Instant saidAt,
            Actor by) {
        Access.visible(by, seen);
        if (by.kind() == Actor.Kind.COMPLAINANT || by.kind() == Actor.Kind.ADMIN) {
            throw new AccessDeniedException(by.kind() + " promises nothing");
        }
        if (!what.dueAt().isAfter(saidAt)) {
            throw RuleViolation.of("dueAt", "in_the_past");
        }
        if (!Target.canBeAgreed(saidAt, what.dueAt())) {
            throw RuleViolation.of("dueAt", "too_far");
        }
        // Whoever closes it meanwhile waits, and finds it; or has closed it already.
        Ticket ticket = tickets.lock(seen.number());
        Promiser promiser = promiser(what, by);
        return start(ticket, what, made(ticket, promiser, source, sourceId, saidAt, by), by);
    }

    /** Promised before the complaint came in: it counts from its own time. */
    @Transactional
    public void madeBefore(Ticket ticket, MakePromise what, Made how, Actor by) {
        start(ticket, what, how, by);
    }

    private Promise start(Ticket ticket, MakePromise what, Made how, Actor by) {
        Promise promise = promises.make(ticket, what, how, by);
        clocks.startPromise(ticket, promise);
        PromiseTracking.start(runtime, ticket, promise);
        return promise;
    }

    private static Promiser promiser(MakePromise what, Actor by) {
        if (by.kind() == Actor.Kind.MERCHANT) {
            return Promiser.MERCHANT;
        }
        boolean agent = by.kind() == Actor.Kind.AGENT || by.kind() == Actor.Kind.MANAGER;
        return Objects.requireNonNullElse(
                what.promiser(), agent ? Promiser.AGENT : Promiser.PLATFORM);
    }

    private static Made made(
            Ticket ticket,
            Promiser promiser,
            PromiseSource source,
            @Nullable Long sourceId,
            Instant at,
            Actor by) {
        boolean forMerchant = promiser == Promiser.MERCHANT && by.merchantId() == null;
        if (forMerchant && ticket.merchantId() == null) {
            throw RuleViolation.of("promiser", "no_merchant");
        }
        String who =
                forMerchant
                        ? Objects.requireNonNullElse(ticket.merchantName(), by.name())
                        : by.agentNo() == null ? by.name() : by.agentNo();
        Long account = promiser == Promiser.AGENT ? by.accountId() : null;
        return new Made(promiser, who, account, at, source, sourceId, false);
    }

    /**
     * A merchant keeps its own promises only. People say what shows it, in words or by a piece;
     * clients may leave it out.
     *
     * @throws RuleViolation when nothing shows it, or a piece that is not there for whoever says so
     * @throws Conflict when it has ended already
     */
    @Transactional
    public void keep(Ticket seen, long promiseId, @Valid KeepPromise how, Actor by) {
        Ticket ticket = tickets.lock(Access.visible(by, seen).number());
        Promise promise = promises.of(ticket, promiseId);
        switch (by.kind()) {
            case ADMIN -> throw new AccessDeniedException("who runs the desk keeps no promises");
            case MERCHANT -> {
                MerchantSight.requireOwn(promise);
                requireProof(how);
            }
            case AGENT, MANAGER -> requireProof(how);
            default -> {}
        }
        requirePiece(ticket, how, by);
        Promise kept = promises.keep(ticket, promiseId, how, by);
        clocks.keepPromise(ticket, kept);
        PromiseTracking.kept(runtime, ticket, kept);
        closing.goOn(ticket);
    }

    private static void requireProof(KeepPromise how) {
        if (!how.isProven()) {
            throw RuleViolation.of("proof", "required");
        }
    }

    private void requirePiece(Ticket ticket, KeepPromise how, Actor by) {
        Integer piece = how.piece();
        if (piece != null && !sight.numbers(ticket, sight.side(by)).contains(piece)) {
            throw RuleViolation.of("piece", "no_such_entry");
        }
    }

    /**
     * With the complainant's consent only; agents and managers, and clients for them.
     *
     * @throws Conflict when it has ended already
     */
    @Transactional
    public void withdraw(Ticket seen, long promiseId, @Valid WithdrawPromise how, Actor by) {
        Ticket ticket = tickets.lock(Access.visible(by, seen).number());
        switch (by.kind()) {
            case AGENT, MANAGER, CLIENT -> {}
            default -> throw new AccessDeniedException(by.kind() + " withdraws no promises");
        }
        Promise withdrawn = promises.withdraw(ticket, promiseId, how, by);
        clocks.withdrawPromise(ticket, withdrawn);
        PromiseTracking.withdrawn(runtime, ticket, withdrawn);
        closing.goOn(ticket);
    }
}
