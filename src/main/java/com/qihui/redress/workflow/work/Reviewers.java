package com.qihui.redress.workflow.work;

import com.qihui.redress.account.Accounts;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.Role;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A refused solution is reviewed by somebody who has not handled the complaint: neither proposed
 * nor investigated nor answered, in no round.
 */
@Service
public class Reviewers {

    private final TasksDone done;
    private final Accounts accounts;

    /** Why a reader may not review. */
    public enum Bar {
        /** They handled it themselves; others can review. */
        HANDLED_IT,
        /** They handled it, and so did everybody else who could review. */
        NOBODY_ELSE;

        /** Labelled for readers as {@code error.<code>}. */
        public String code() {
            return this == HANDLED_IT ? "review_by_others" : "review_by_nobody";
        }
    }

    Reviewers(TasksDone done, Accounts accounts) {
        this.done = done;
        this.accounts = accounts;
    }

    /** Of refused solutions, those the reader may not review, each with why. */
    @Transactional(readOnly = true)
    public Map<Long, Bar> bars(Collection<Long> ticketIds, Actor reader) {
        if (ticketIds.isEmpty() || reader.kind() == Actor.Kind.MERCHANT) {
            return Map.of();
        }
        Map<Long, Bar> bars = new HashMap<>();
        Set<Long> handled = done.handledBy(ticketIds, reader);
        if (!handled.isEmpty()) {
            List<Long> managers = accounts.activeIds(Role.MANAGER);
            handled.forEach(id -> bars.put(id, bar(id, managers)));
        }
        return bars;
    }

    private Bar bar(long ticketId, List<Long> managers) {
        return done.handlersOf(ticketId).containsAll(managers) ? Bar.NOBODY_ELSE : Bar.HANDLED_IT;
    }

    public Optional<Bar> bar(CaseTask task, Ticket ticket, Actor reader) {
        return task == CaseTask.REVIEW_REFUSAL
                ? Optional.ofNullable(bars(List.of(ticket.id()), reader).get(ticket.id()))
                : Optional.empty();
    }

    /**
     * @throws RuleViolation when somebody else has to
     */
    public void require(CaseTask task, Ticket ticket, Actor by) {
        bar(task, ticket, by)
                .ifPresent(
                        bar -> {
                            throw RuleViolation.of("outcome", bar.code());
                        });
    }
}
