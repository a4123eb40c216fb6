package com.qihui.redress.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockRouteAccessDeniedError;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouteAccessDeniedError;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.Cookie;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The console without a browser, opened by somebody who signed in; close it after each test. */
@TestComponent
public class Page {

    private static final Routes ROUTES = routes();

    private final ApplicationContext context;
    private final People people;

    Page(ApplicationContext context, People people) {
        this.context = context;
        this.people = people;
    }

    public void open(String address, Account who) {
        open(address, who, new Cookie("redress-lang", "zh"));
    }

    /** As somebody opens it whose browser remembers that they chose English. */
    public void openInEnglish(String address, Account who) {
        open(address, who, new Cookie("redress-lang", "en"));
    }

    /** With the answer a browser gets to what it may not see, not one that throws. */
    private static Routes routes() {
        Routes found = new Routes().autoDiscoverViews("com.qihui.redress.console");
        Set<Class<? extends HasErrorParameter<?>>> errors = new HashSet<>(found.getErrorRoutes());
        errors.remove(MockRouteAccessDeniedError.class);
        errors.add(RouteAccessDeniedError.class);
        return new Routes(found.getRoutes(), errors, found.getSkipPwaInit());
    }

    private void open(String address, Account who, Cookie language) {
        Authentication session = people.session(who);
        SecurityContextHolder.getContext().setAuthentication(session);
        MockVaadin.setMockRequestFactory(
                browser -> {
                    FakeRequest request = new FakeRequest(browser);
                    request.addCookie(language);
                    return request;
                });
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        FakeRequest request =
                (FakeRequest) ((VaadinServletRequest) VaadinRequest.getCurrent()).getRequest();
        request.setUserPrincipalInt(session);
        request.setUserInRole(
                (principal, role) ->
                        session.getAuthorities().stream()
                                .anyMatch(held -> held.getAuthority().equals("ROLE_" + role)));
        follow(address);
    }

    /** Goes where a link of the page that is open leads, or where there is nothing. */
    public static void follow(String address) {
        UI ui = UI.getCurrent();
        ui.getInternals()
                .getRouter()
                .navigate(ui, new Location(address), NavigationTrigger.ROUTER_LINK);
    }

    /** The screen that is open: the one asked for, or that of an error. */
    public static HasElement shown() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0);
    }

    /** All that can be read on it. */
    public static String words() {
        return shown().getElement().getTextRecursively();
    }

    /** All that can be read around it too: the menu and who is signed in. */
    public static String wordsWithMenu() {
        List<HasElement> chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return chain.get(chain.size() - 1).getElement().getTextRecursively();
    }

    /** What the desk said of its own accord. */
    public static String told() {
        return getNotifications().stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    public static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    public static boolean offers(String button) {
        return !_find(Button.class, spec -> spec.withText(button)).isEmpty();
    }

    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
