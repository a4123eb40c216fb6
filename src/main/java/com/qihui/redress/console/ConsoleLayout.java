package com.qihui.redress.console;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.notification.Notices;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** The frame around every screen: the menu at the left, the demo line above if this is one. */
@JsModule("./components/server-time.ts")
@JsModule("./components/shortcuts.ts")
public class ConsoleLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Clock clock;
    private final SideMenu menu;
    private final Main main = new Main();

    public ConsoleLayout(
            AuthenticationContext authentication,
            CurrentActor current,
            List<NavViews> viewsWithCounts,
            Notices notices,
            Changes changes,
            Moments moments,
            Clock clock,
            @Value("${redress.demo}") boolean demo) {
        this.clock = clock;
        menu = new SideMenu(viewsWithCounts);
        addClassName("shell");
        main.addClassName("main");
        Actor actor = current.get();
        Div head = new Div(new Brand());
        head.addClassName("menu-head");
        Long me = actor.accountId();
        boolean merchant = actor.kind() == Actor.Kind.MERCHANT;
        if (me != null && (merchant || actor.isStaff())) {
            head.add(new NoticeBell(notices, changes, moments, me, merchant));
        }
        Div side = new Div(head, menu, new MenuFoot(actor, authentication::logout));
        side.addClassName("menu");
        if (demo) {
            add(new DemoLine());
        }
        add(side, main);
    }

    /** Those in the menu around a screen; none while it is not shown. */
    public static void refreshCountsAround(Component screen) {
        screen.getParent()
                .flatMap(Component::getParent)
                .filter(ConsoleLayout.class::isInstance)
                .map(ConsoleLayout.class::cast)
                .ifPresent(ConsoleLayout::refreshCounts);
    }

    /** Asks for the menu's counts again; for whoever hears that work has moved. */
    public void refreshCounts() {
        menu.refreshCounts();
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        menu.open(event.getLocation());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI()
                .getPage()
                .executeJs("window.redressServerTime($0)", (double) clock.instant().toEpochMilli());
    }
}
