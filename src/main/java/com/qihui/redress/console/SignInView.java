package com.qihui.redress.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** The door of the console. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Div problem = new Div();

    public SignInView(@Value("${redress.demo}") boolean demo) {
        addClassName("door");
        Paragraph purpose = new Paragraph(getTranslation("console.sign_in.purpose"));
        purpose.addClassName("purpose");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        SignInForm form = new SignInForm();
        Div card = new Div(new Brand(), purpose, problem, form);
        card.addClassName("door-card");
        if (demo) {
            card.add(new DemoPeople(form));
        }
        add(card, new DoorFoot());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> errors = event.getLocation().getQueryParameters().getParameters().get("error");
        if (errors != null) {
            explain(
                    errors.stream()
                            .filter(List.of("throttled", "barred")::contains)
                            .findFirst()
                            .orElse("refused"));
        }
    }

    private void explain(String why) {
        Span what = new Span(getTranslation("console.sign_in." + why));
        what.addClassName("strong");
        problem.add(what, new Span(getTranslation("console.sign_in." + why + ".next")));
        problem.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("console.sign_in") + " · " + getTranslation("console.brand");
    }
}
