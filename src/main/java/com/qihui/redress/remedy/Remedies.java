package com.qihui.redress.remedy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Remedies from order to payment; what the order system refuses a person settles. */
@Service
public class Remedies {

    /** The level of approval by {@code approval.dmn} that asks nobody. */
    public static final String NOBODY = "NONE";

    /** The level that asks two different people. */
    public static final String TWO = "TWO";

    private final RemedyRepository remedies;
    private final RemedyLines lines;
    private final Approvals approvals;
    private final Instructions instructions;
    private final Tickets tickets;
    private final Clock clock;

    Remedies(
            RemedyRepository remedies,
            RemedyLines lines,
            Approvals approvals,
            Instructions instructions,
            Tickets tickets,
            Clock clock) {
        this.remedies = remedies;
        this.lines = lines;
        this.approvals = approvals;
        this.instructions = instructions;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * @param level who must approve, by {@code approval.dmn}; NONE for nobody
     * @param rule the row that said so
     */
    public RemedyOrder order(Ticket ticket, Proposal proposal, String level, String rule) {
        RemedyOrder order = new RemedyOrder();
        order.ticketId = ticket.id();
        order.proposalId = proposal.id();
        order.remedy = proposal.remedy();
        order.amountYuan = proposal.totalYuan();
        order.remedyKey = Hash.sha256(ticket.number() + "/" + proposal.id()).substring(0, 32);
        order.state = RemedyState.ORDERED;
        order.approval = level;
        order.approvalRule = rule;
        order.orderedAt = now();
        tickets.tell(
                ticket,
                "REMEDY_ORDERED",
                Actor.SYSTEM,
                facts(order, Map.of("approval", level, "rule", rule)));
        RemedyOrder kept = remedies.save(order);
        if (level.equals(NOBODY)) {
            instruct(ticket, kept);
        }
        return kept;
    }

    /**
     * @return whether that is enough; two people have to above the limit (E30)
     * @throws RuleViolation when they did already, or are no person where two have to be
     */
    public boolean approve(Ticket ticket, @Nullable String note, Actor by) {
        RemedyOrder order = locked(current(ticket).id());
        boolean two = TWO.equals(order.approval);
        if (two && by.accountId() == null) {
            throw RuleViolation.of("outcome", "approval_by_person");
        }
        if (!approvals.add(order.id(), by)) {
            throw RuleViolation.of("outcome", "approved_before");
        }
        List<String> names = approvals.names(order.id());
        boolean enough = names.size() >= (two ? 2 : 1);
        order.approvedBy = String.join(", ", names);
        tickets.tell(ticket, "REMEDY_APPROVED", by, note(order, note));
        if (enough) {
            order.moveTo(RemedyState.APPROVED);
        }
        RemedyOrder kept = remedies.save(order);
        if (enough) {
            instruct(ticket, kept);
        }
        return enough;
    }

    /**
     * Before anything was sent only (E33).
     *
     * @throws Conflict when the order system may know of it already
     */
    public void withdraw(Ticket ticket, String reason, Actor by) {
        RemedyOrder order = locked(current(ticket).id());
        List<Instruction> told = lockUnlessUnderWay(order);
        if (told.stream().anyMatch(Instruction::isDone)) {
            throw new Conflict("partly_paid", null);
        }
        end(order, told);
        tickets.tell(ticket, "REMEDY_WITHDRAWN", by, note(order, reason));
    }

    /**
     * Of what was paid in part the rest (E33); what is paid stays paid.
     *
     * @throws Conflict when the order system may know of the rest already, or nothing was paid
     */
    public void withdrawRest(Ticket ticket, String reason, Actor by) {
        RemedyOrder order = locked(current(ticket).id());
        List<Instruction> told = lockUnlessUnderWay(order);
        Set<Integer> paid =
                told.stream()
                        .filter(Instruction::isDone)
                        .map(Instruction::lineNo)
                        .collect(Collectors.toSet());
        if (paid.isEmpty()) {
            throw new Conflict("nothing_paid", null);
        }
        List<RemedyLine> rest =
                lines.of(order.proposalId).stream()
                        .filter(line -> !paid.contains(line.no()))
                        .toList();
        end(order, told);
        Map<String, Object> facts = RemedyFacts.of(rest.get(0).remedy(), rest);
        facts.put("reason", reason);
        tickets.tell(ticket, "REMEDY_REST_WITHDRAWN", by, facts);
    }

    private List<Instruction> lockUnlessUnderWay(RemedyOrder order) {
        if (order.isEnded()) {
            throw new Conflict("nothing_to_withdraw", null);
        }
        List<Instruction> told = instructions.lockAll(order.id());
        if (told.stream().anyMatch(one -> one.state() == InstructionState.SENT)) {
            throw new Conflict("payment_under_way", null);
        }
        return told;
    }

    private void end(RemedyOrder order, List<Instruction> told) {
        told.stream()
                .filter(one -> one.state().isOpen())
                .forEach(one -> instructions.end(one, InstructionState.WITHDRAWN, null));
        order.tellAt = order.isOpen() && !told.isEmpty() ? now() : null;
        order.moveTo(RemedyState.WITHDRAWN);
        remedies.save(order);
    }

    /**
     * How the remedy ended, for the process to go on with; none while the order system is being
     * told.
     *
     * @return false when a person has to settle it
     */
    public Optional<Boolean> outcome(Ticket ticket) {
        RemedyOrder order = locked(current(ticket).id());
        if (order.isOpen()) {
            if (lines.of(order.proposalId).stream().anyMatch(RemedyLine::isExecutable)) {
                instruct(ticket, order);
                return Optional.empty();
            }
            conclude(ticket, order, RemedyState.EXECUTED, null);
        }
        order.tellAt = null;
        remedies.save(order);
        return Optional.of(order.isEnded());
    }

    /** Remedies whose process does not know yet how they ended. */
    public List<Long> untold(int limit) {
        return remedies
                .findByTellAtLessThanEqualOrderByTellAtAscIdAsc(now(), Limit.of(limit))
                .stream()
                .map(RemedyOrder::id)
                .toList();
    }

    /** The process cannot be told now. */
    public void tellLater(long remedyId, Duration pause) {
        RemedyOrder order = locked(remedyId);
        if (order.tellAt != null) {
            order.tellAt = now().plus(pause);
            remedies.save(order);
        }
    }

    /** The remedy, if its process is still to be told; to be called where it is told. */
    public Optional<RemedyOrder> toTell(long remedyId) {
        return Optional.of(locked(remedyId)).filter(order -> order.tellAt != null);
    }

    void lock(long remedyId) {
        locked(remedyId);
    }

    private RemedyOrder locked(long remedyId) {
        return remedies.findById(remedyId)
                .orElseThrow(() -> new IllegalStateException("no remedy " + remedyId));
    }

    /** In the transaction that decides it, so that what is decided is told, and told once. */
    private void instruct(Ticket ticket, RemedyOrder order) {
        if (!instructions.of(order.id()).isEmpty()) {
            return;
        }
        lines.of(order.proposalId).stream()
                .filter(RemedyLine::isExecutable)
                .forEach(
                        line ->
                                instructions.keep(
                                        ticket.id(),
                                        ticket.number(),
                                        order.id(),
                                        line.no(),
                                        line.action(order.remedyKey, ticket.orderNo())));
    }

    /**
     * @return whether nothing is left to tell the order system
     */
    boolean concludeIfAllEnded(long remedyId) {
        List<Instruction> told = instructions.of(remedyId);
        RemedyOrder order = locked(remedyId);
        if (!order.isOpen() || told.stream().anyMatch(one -> one.state().isOpen())) {
            return false;
        }
        Ticket ticket = tickets.byId(order.ticketId);
        Optional<Instruction> failed =
                told.stream().filter(one -> one.state() != InstructionState.DONE).findFirst();
        conclude(
                ticket,
                order,
                failed.map(one -> ended(one.state())).orElse(RemedyState.EXECUTED),
                failed.map(Instruction::refusal).orElse(null));
        order.tellAt = now();
        remedies.save(order);
        return true;
    }

    private void conclude(Ticket ticket, RemedyOrder order, RemedyState how, @Nullable String why) {
        order.moveTo(how);
        order.refusal = why;
        if (how == RemedyState.EXECUTED) {
            order.executedAt = now();
        }
        if (how != RemedyState.GIVEN_UP) {
            tickets.tell(ticket, "REMEDY_" + how, Actor.SYSTEM, note(order, why));
        }
    }

    /** What an operator did about one thing the order system is told. */
    void tell(Instruction one, String event, Map<String, String> more, Actor by) {
        Map<String, Object> data = new LinkedHashMap<>();
        RemedyOrder order = locked(one.remedyId());
        data.put(
                "remedy",
                lines.of(order.proposalId).stream()
                        .filter(line -> line.no() == one.lineNo())
                        .map(RemedyLine::remedy)
                        .findFirst()
                        .orElse(order.remedy)
                        .name());
        BigDecimal amount = one.amountYuan();
        if (amount != null) {
            data.put("amountYuan", amount.toPlainString());
        }
        data.putAll(more);
        tickets.tell(tickets.byId(one.ticketId()), event, by, data);
    }

    private static RemedyState ended(InstructionState failed) {
        return failed == InstructionState.GIVEN_UP ? RemedyState.GIVEN_UP : RemedyState.REFUSED;
    }

    /** Done by hand, with the reference under which it can be found. */
    public void settle(Ticket ticket, String reference, Actor by) {
        RemedyOrder order = current(ticket);
        order.moveTo(RemedyState.SETTLED);
        order.executedAt = now();
        remedies.save(order);
        tickets.tell(ticket, "REMEDY_SETTLED", by, facts(order, Map.of("reference", reference)));
    }

    /** Done by the order system or by hand; false when it was withdrawn. */
    public boolean isRemedied(Ticket ticket) {
        RemedyState state = current(ticket).state;
        return state == RemedyState.EXECUTED || state == RemedyState.SETTLED;
    }

    /** Its parts, each with how far it is; none when nothing was ordered yet. */
    public List<LineProgress> progress(long ticketId) {
        Optional<RemedyOrder> order = latest(ticketId);
        if (order.isEmpty()) {
            return List.of();
        }
        Map<Integer, Instruction> told =
                instructions.of(order.get().id()).stream()
                        .collect(Collectors.toMap(Instruction::lineNo, Function.identity()));
        return lines.of(order.get().proposalId).stream()
                .map(line -> LineProgress.of(line, told.get(line.no())))
                .toList();
    }

    /** What of it waits, and was not and cannot have been carried out yet (E33). */
    public Withdrawable withdrawable(long ticketId) {
        return latest(ticketId)
                .filter(RemedyOrder::isOpen)
                .map(order -> Withdrawable.of(instructions.of(order.id())))
                .orElse(Withdrawable.NOTHING);
    }

    /** What was refunded on this complaint already, by the order system or by hand, in yuan. */
    public BigDecimal refundedYuan(long ticketId) {
        return lines.refundedYuan(ticketId);
    }

    /** As {@link #refundedYuan}, of remedies that were ordered since then. */
    public BigDecimal refundedSince(long ticketId, Instant since) {
        return lines.refundedYuan(ticketId, since);
    }

    /** Whether a part of it was carried out by the order system. */
    public boolean isPartlyPaid(long ticketId) {
        return progress(ticketId).stream().anyMatch(one -> one.state() == InstructionState.DONE);
    }

    public Optional<RemedyOrder> latest(long ticketId) {
        return remedies.findFirstByTicketIdOrderByIdDesc(ticketId);
    }

    private RemedyOrder current(Ticket ticket) {
        return latest(ticket.id())
                .orElseThrow(() -> new IllegalStateException("no remedy ordered"));
    }

    private Map<String, ?> note(RemedyOrder order, @Nullable String note) {
        return facts(order, note == null ? Map.of() : Map.of("reason", note));
    }

    private Map<String, ?> facts(RemedyOrder order, Map<String, ?> more) {
        Map<String, Object> facts = RemedyFacts.of(order.remedy, lines.of(order.proposalId));
        facts.putAll(more);
        return facts;
    }

    private Instant now() {
        return clock.instant();
    }
}
