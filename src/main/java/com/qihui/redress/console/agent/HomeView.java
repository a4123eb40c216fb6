package com.qihui.redress.console.agent;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.workflow.work.WorkView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where a person lands: at the work their role is for. */
@Route("")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver {

    private final CurrentActor current;

    public HomeView(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(
                switch (current.get().kind()) {
                    case ADMIN -> "accounts";
                    case MERCHANT -> "merchant";
                    case MANAGER -> "dashboard";
                    default -> InboxViews.path(WorkView.UNASSIGNED);
                });
    }
}
