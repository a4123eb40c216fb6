package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** A routed page of the console: its bar, below it what it is about. */
public abstract class Screen extends Div implements HasDynamicTitle {

    private final Bar bar;
    private String title;

    protected Screen(String title) {
        this.title = title;
        bar = new Bar(title);
        addClassName("screen");
        add(bar);
    }

    protected final Bar bar() {
        return bar;
    }

    protected final void rename(String text) {
        title = text;
        bar.name(text);
    }

    /** A scrolling body with the usual space around its parts. */
    protected final Div padded(Component... parts) {
        Div body = new Div(parts);
        body.addClassNames("body", "padded");
        add(body);
        return body;
    }

    /** Two columns: the work, and at its right what to do and to know. */
    protected final void columns(Component work, Component side) {
        work.addClassName("column");
        side.addClassNames("column", "side");
        Div columns = new Div(work, side);
        columns.addClassName("columns");
        add(columns);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("console.brand");
    }
}
