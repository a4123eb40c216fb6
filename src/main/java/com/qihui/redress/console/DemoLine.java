package com.qihui.redress.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says on every page that nothing here is real. */
class DemoLine extends Div {

    DemoLine() {
        addClassName("demo-line");
        Span title = new Span(getTranslation("console.demo"));
        title.addClassName("strong");
        add(title, new Span(getTranslation("console.demo.what")));
    }
}
