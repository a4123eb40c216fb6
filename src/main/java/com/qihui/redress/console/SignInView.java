package com.qihui.redress.console;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The door of the console. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends LoginForm implements BeforeEnterObserver {

    public SignInView() {
        setAction("login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }
}
