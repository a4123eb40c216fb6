package com.qihui.redress.workflow.triage;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.Said;
import com.qihui.redress.sla.RetargetReason;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import com.qihui.redress.ticket.TriageResult;
import com.qihui.redress.triage.Corrections;
import com.qihui.redress.triage.Corrections.Correction;
import com.qihui.redress.triage.History;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.evidence.EvidenceStage;
import com.qihui.redress.workflow.work.Access;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people make of a suggestion: they confirm it, or correct it and say why. Every revision is
 * kept, and what a rule said wrongly is counted against it (R22).
 */
@Service
public class TriageDesk {

    /** The most characters of a reason. */
    public static final int REASON = 500;

    private final Tickets tickets;
    private final Corrections corrections;
    private final CaseClocks clocks;
    private final EvidenceStage evidence;
    private final History history;

    TriageDesk(
            Tickets tickets,
            Corrections corrections,
            CaseClocks clocks,
            EvidenceStage evidence,
            History history) {
        this.tickets = tickets;
        this.corrections = corrections;
        this.clocks = clocks;
        this.evidence = evidence;
        this.history = history;
    }

    /**
     * It is as suggested.
     *
     * @param version at which it was read
     * @throws Conflict when somebody else changed it since
     */
    @Transactional
    public Ticket confirm(String number, long version, Actor by) {
        Ticket ticket = open(number, version, by);
        if (!ticket.attributionSuggested()) {
            return ticket;
        }
        TriageEdit as = TriageEdit.of(ticket);
        List<TriageReason> known = new ArrayList<>(ticket.triageReasons());
        Optional<TriageReason> serial = history.serial(ticket);
        serial.ifPresent(known::add);
        TriageEdit edit = serial.isPresent() ? as.with(Flag.SERIAL_COMPLAINANT) : as;
        return revise(ticket, edit, edit, known, handling(ticket), null, "TRIAGED", by);
    }

    /**
     * It is otherwise than suggested, or than a person said before.
     *
     * @throws RuleViolation without a reason, or when nothing differs
     * @throws Conflict when somebody else changed it since
     */
    @Transactional
    public Ticket correct(String number, long version, TriageEdit edit, String reason, Actor by) {
        Ticket ticket = open(number, version, by);
        String why = Said.required("reason", reason, REASON);
        if (edit.equals(TriageEdit.of(ticket))) {
            throw RuleViolation.of("reason", "unchanged");
        }
        return revise(ticket, edit, why, "TRIAGE_REVISED", by);
    }

    /** As part of another gesture, which says what it is told as. */
    public Ticket revise(
            Ticket ticket, TriageEdit edit, @Nullable String remark, String event, Actor by) {
        return revise(ticket, edit, handling(ticket), remark, event, by);
    }

    public Ticket revise(
            Ticket ticket,
            TriageEdit edit,
            Handling handling,
            @Nullable String remark,
            String event,
            Actor by) {
        return revise(
                ticket,
                TriageEdit.of(ticket),
                edit,
                ticket.triageReasons(),
                handling,
                remark,
                event,
                by);
    }

    private static Handling handling(Ticket ticket) {
        return Objects.requireNonNullElse(ticket.handling(), Handling.PLATFORM);
    }

    private Ticket revise(
            Ticket ticket,
            TriageEdit before,
            TriageEdit edit,
            List<TriageReason> known,
            Handling handling,
            @Nullable String remark,
            String event,
            Actor by) {
        List<TriageReason> reasons = reasons(ticket, known, before, edit, remark, by);
        Ticket revised =
                tickets.triage(
                        ticket,
                        new TriageResult(
                                edit.category(),
                                edit.categoriesAlso(),
                                edit.subCause(),
                                edit.flags(),
                                edit.priority(),
                                edit.team(),
                                handling,
                                edit.responsibility(),
                                ticket.suitedTo(),
                                reasons,
                                false,
                                remark),
                        ticket.status(),
                        event,
                        by);
        boolean sorted =
                edit.category() != before.category() || edit.subCause() != before.subCause();
        if (sorted || edit.priority() != before.priority()) {
            clocks.retarget(
                    revised, sorted ? RetargetReason.CATEGORY : RetargetReason.PRIORITY, by.name());
        }
        if (sorted) {
            evidence.rejudge(revised);
        }
        return revised;
    }

    /** What stays keeps its reason; what a person changed has theirs, and is counted. */
    private List<TriageReason> reasons(
            Ticket ticket,
            List<TriageReason> known,
            TriageEdit before,
            TriageEdit after,
            @Nullable String remark,
            Actor by) {
        Map<Aspect, String> was = values(before);
        Map<Aspect, String> is = values(after);
        List<TriageReason> reasons = new ArrayList<>();
        List<Correction> wrong = new ArrayList<>();
        for (TriageReason reason : known) {
            String now = is.getOrDefault(reason.aspect(), reason.value());
            if (now.equals(was.getOrDefault(reason.aspect(), now))) {
                reasons.add(reason);
            } else if (!reason.isByPerson() && !holds(reason, now)) {
                wrong.add(new Correction(reason, now));
            } else if (holds(reason, now)) {
                reasons.add(reason);
            }
        }
        if (!known.isEmpty()) {
            is.forEach(
                    (aspect, now) -> {
                        if (!now.equals(was.get(aspect))
                                && known.stream().noneMatch(one -> one.aspect() == aspect)) {
                            wrong.add(new Correction(missed(aspect, was.get(aspect)), now));
                        }
                    });
        }
        Ground said = new Ground(Ground.Kind.SAID, Objects.requireNonNullElse(remark, ""));
        is.forEach(
                (aspect, now) -> {
                    if (!now.equals(was.get(aspect))) {
                        reasons.add(
                                new TriageReason(aspect, TriageReason.PERSON, now, List.of(said)));
                    }
                });
        if (!wrong.isEmpty()) {
            corrections.keep(ticket, wrong, remark, by);
        }
        return reasons;
    }

    /** What no rule saw. */
    private static TriageReason missed(Aspect aspect, @Nullable String before) {
        return new TriageReason(
                aspect, "no-rule", Objects.requireNonNullElse(before, ""), List.of());
    }

    /** Of several flags each has its own rule; the one whose flag stays is not wrong. */
    private static boolean holds(TriageReason reason, String now) {
        return List.of(now.split(",")).contains(reason.value());
    }

    private static Map<Aspect, String> values(TriageEdit edit) {
        Map<Aspect, String> values = new LinkedHashMap<>();
        values.put(Aspect.CATEGORY, name(edit.category()));
        values.put(Aspect.CATEGORIES_ALSO, names(edit.categoriesAlso()));
        values.put(Aspect.SUB_CAUSE, name(edit.subCause()));
        values.put(Aspect.FLAGS, names(edit.flags()));
        values.put(Aspect.TEAM, edit.team().name());
        values.put(Aspect.RESPONSIBILITY, edit.responsibility().name());
        return values;
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return String.join(",", new TreeSet<>(values.stream().map(Enum::name).toList()));
    }

    private Ticket open(String number, long version, Actor by) {
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " does not sort complaints");
        }
        Ticket ticket = Access.visible(by, tickets.lock(number));
        if (ticket.version() != version) {
            throw new Conflict("changed_meanwhile", ticket.version());
        }
        if (ticket.isClosed()) {
            throw new Conflict("closed", ticket.version());
        }
        return ticket;
    }
}
