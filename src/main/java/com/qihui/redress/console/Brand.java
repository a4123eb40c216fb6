package com.qihui.redress.console;

import com.qihui.redress.console.component.Glyph;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The desk's sign and name, leading home. */
class Brand extends Anchor {

    Brand() {
        addClassName("brand");
        setHref("");
        Span mark = new Span(Glyph.CHECK.drawn());
        mark.addClassName("brand-mark");
        add(mark, new Span(getTranslation("console.brand")));
    }
}
