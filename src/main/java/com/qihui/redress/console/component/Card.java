package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A titled piece of a screen. */
public class Card extends Section {

    private final Header header = new Header();

    public Card(String title, Component... content) {
        addClassName("card");
        header.add(new H2(title));
        add(header);
        add(content);
    }

    /** What stands quietly at the right of the title. */
    public Card aside(String text) {
        return aside(new Span(text));
    }

    public Card aside(Component part) {
        part.addClassName("aside");
        header.add(part);
        return this;
    }

    /** The one card of a screen that says what to do now. */
    public Card now() {
        addClassName("now");
        return this;
    }

    /** Buttons below the content, the primary one first. */
    public Card actions(Component... buttons) {
        Div row = new Div(buttons);
        row.addClassName("actions");
        add(row);
        return this;
    }
}
