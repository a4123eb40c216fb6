package com.qihui.redress.console;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The console without a browser, opened by somebody who signed in; close it after each test. */
@TestComponent
public class Page {

    private static final Routes ROUTES =
            new Routes().autoDiscoverViews("com.qihui.redress.console");

    private final ApplicationContext context;
    private final People people;

    Page(ApplicationContext context, People people) {
        this.context = context;
        this.people = people;
    }

    public void open(String address, Account who) {
        Authentication session = people.session(who);
        SecurityContextHolder.getContext().setAuthentication(session);
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        FakeRequest request =
                (FakeRequest) ((VaadinServletRequest) VaadinRequest.getCurrent()).getRequest();
        request.setUserPrincipalInt(session);
        request.setUserInRole(
                (principal, role) ->
                        session.getAuthorities().stream()
                                .anyMatch(held -> held.getAuthority().equals("ROLE_" + role)));
        UI.getCurrent().navigate(address);
    }

    /** The screen that is open: the one asked for, or that of an error. */
    public static HasElement shown() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0);
    }

    /** All that can be read on it. */
    public static String words() {
        return shown().getElement().getTextRecursively();
    }

    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
