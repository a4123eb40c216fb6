package com.qihui.redress.console.agent;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.NavViews;
import com.qihui.redress.workflow.work.WorkView;
import com.qihui.redress.workflow.work.Worklist;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The inbox's views in the menu, each with how much waits there (E1). */
@Component
@Order(1)
class InboxViews implements NavViews {

    private final Worklist worklist;
    private final CurrentActor current;

    InboxViews(Worklist worklist, CurrentActor current) {
        this.worklist = worklist;
        this.current = current;
    }

    @Override
    public List<NavView> views() {
        Actor actor = current.get();
        if (actor.kind() != Actor.Kind.AGENT && actor.kind() != Actor.Kind.MANAGER) {
            return List.of();
        }
        Map<WorkView, Long> counts = worklist.counts(actor);
        return Stream.of(WorkView.values())
                .filter(view -> isFor(view, actor))
                .map(view -> entry(view, counts.getOrDefault(view, 0L)))
                .toList();
    }

    static String path(WorkView view) {
        return "inbox/" + view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String label(WorkView view) {
        return "view." + view;
    }

    private static NavView entry(WorkView view, long count) {
        return new NavView(label(view), path(view), count, view == WorkView.DUE_WITHIN_HOUR);
    }

    private static boolean isFor(WorkView view, Actor actor) {
        return view != WorkView.REVIEW || actor.kind() == Actor.Kind.MANAGER;
    }
}
