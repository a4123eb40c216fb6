package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The top of a screen: its name, what qualifies the name, and at the right what can be done. */
public class Bar extends Header {

    private final H1 title;
    private final Div gap = new Div();

    public Bar(String title) {
        this.title = new H1();
        name(title);
        gap.addClassName("spring");
        addClassName("bar");
        add(this.title, gap);
    }

    /** Told whole where the pointer rests, for a long one is cut. */
    public final void name(String text) {
        title.setText(text);
        title.setTitle(text);
    }

    /** Before the name: the way back. */
    public Bar before(Component... parts) {
        addComponentAtIndex(0, grouped(parts));
        return this;
    }

    /** Beside the name. */
    public Bar beside(Component... parts) {
        for (Component part : parts) {
            addComponentAtIndex(indexOf(gap), part);
        }
        return this;
    }

    /** At the right; the primary action comes last. */
    public Bar actions(Component... parts) {
        add(parts);
        return this;
    }

    private static Div grouped(Component... parts) {
        Div group = new Div(parts);
        group.addClassName("line");
        return group;
    }
}
