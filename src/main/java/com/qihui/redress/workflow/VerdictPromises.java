package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.promise.PromiseDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What is promised by the answer that ends a task (R42): before the process goes on, so that no
 * complaint is closed over it (R46).
 */
@Component
class VerdictPromises {

    private final Proposals proposals;
    private final PromiseDesk promises;

    VerdictPromises(Proposals proposals, PromiseDesk promises) {
        this.proposals = proposals;
        this.promises = promises;
    }

    void promise(Ticket ticket, List<MakePromise> promised, Actor by) {
        if (promised.isEmpty()) {
            return;
        }
        Long verdict = proposals.latest(ticket.id()).map(Proposal::id).orElse(null);
        promised.forEach(one -> promises.make(ticket, one, PromiseSource.VERDICT, verdict, by));
    }
}
