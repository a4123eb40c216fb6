package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Names and values, one a line. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    /** A fact that is not known takes no line. */
    public Facts add(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : add(name, new Span(value));
    }

    public Facts add(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
