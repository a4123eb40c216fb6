package com.qihui.redress.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a person can go. Routed classes come by their own {@code @Menu}, whose title is a key of
 * the message source, if their roles allow: those below 100 to the work, the others to the
 * management.
 */
class SideMenu extends Nav {

    private static final double MANAGEMENT = 100;

    private final List<NavViews> viewsWithCounts;
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Map<String, Span> counts = new LinkedHashMap<>();

    SideMenu(List<NavViews> viewsWithCounts) {
        this.viewsWithCounts = viewsWithCounts;
        addClassName("menu-entries");
        getElement().setAttribute("aria-label", getTranslation("console.nav"));
        Div work = group("console.nav.work");
        viewsWithCounts.stream()
                .flatMap(views -> views.views().stream())
                .forEach(view -> work.add(link(view.label(), view.path())));
        pages(entry -> order(entry) < MANAGEMENT).forEach(work::add);
        Div management = group("console.nav.management");
        pages(entry -> order(entry) >= MANAGEMENT).forEach(management::add);
        refreshCounts();
    }

    void refreshCounts() {
        viewsWithCounts.stream()
                .flatMap(views -> views.views().stream())
                .forEach(
                        view -> {
                            Span count = counts.get(view.path());
                            if (count != null) {
                                count.setText(Long.toString(view.count()));
                                count.getClassNames()
                                        .set("urgent", view.urgent() && view.count() > 0);
                            }
                        });
    }

    /** Marks the entry of the page that is open: its very address, or else its beginning. */
    void open(Location location) {
        String path = location.getPathWithQueryParameters();
        Optional<String> here =
                links.containsKey(path)
                        ? Optional.of(path)
                        : links.keySet().stream().filter(location.getPath()::equals).findFirst();
        links.forEach(
                (address, link) -> {
                    if (here.filter(address::equals).isPresent()) {
                        link.getElement().setAttribute("aria-current", "page");
                    } else {
                        link.getElement().removeAttribute("aria-current");
                    }
                });
    }

    private Div group(String label) {
        Div group = new Div(new H2(getTranslation(label)));
        group.addClassName("menu-group");
        add(group);
        return group;
    }

    private List<Component> pages(Predicate<MenuEntry> wanted) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(wanted)
                .map(entry -> (Component) link(entry.title(), withoutSlash(entry.path())))
                .toList();
    }

    private Anchor link(String label, String path) {
        Span count = new Span();
        count.addClassName("count");
        Anchor link = new Anchor(path, new Span(getTranslation(label)), count);
        links.put(path, link);
        counts.put(path, count);
        return link;
    }

    private static double order(MenuEntry entry) {
        return Objects.requireNonNullElse(entry.order(), MANAGEMENT);
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
