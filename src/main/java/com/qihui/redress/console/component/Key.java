package com.qihui.redress.console.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A key of the keyboard, as told in a button or in the help. */
@Tag("kbd")
public class Key extends HtmlContainer {

    public Key(String name) {
        setText(name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
