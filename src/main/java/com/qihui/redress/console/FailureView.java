package com.qihui.redress.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A screen that could not be opened at all. */
@AnonymousAllowed
public class FailureView extends Div implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        add(
                new DeadEnd(
                        getTranslation("console.failed.screen"),
                        getTranslation(
                                "console.failed.next", Failures.logged(error.getException()))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
