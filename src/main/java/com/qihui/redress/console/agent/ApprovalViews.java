package com.qihui.redress.console.agent;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.NavViews;
import com.qihui.redress.workflow.remedy.ApprovalQueue;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The entry of what waits for the reader's approval; who may approve nothing has none. */
@Component
@Order(2)
class ApprovalViews implements NavViews {

    static final String PATH = "approvals";

    private final ApprovalQueue queue;
    private final CurrentActor current;

    ApprovalViews(ApprovalQueue queue, CurrentActor current) {
        this.queue = queue;
        this.current = current;
    }

    @Override
    public List<NavView> views() {
        Actor actor = current.get();
        return queue.isFor(actor)
                ? List.of(new NavView("approvals.title", PATH, queue.count(actor), true))
                : List.of();
    }
}
