package com.qihui.redress.console.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** One number of a dashboard with its name and a remark; a click opens the list behind it. */
public class Figure extends Anchor {

    private final Span value = new Span();
    private final Span note = new Span();

    public Figure(String label) {
        addClassNames("card", "figure");
        Span name = new Span(label);
        name.addClassName("label");
        value.addClassName("value");
        note.addClassName("note");
        add(name, value, note);
    }

    public Figure show(String number, String remark) {
        value.setText(number);
        note.setText(remark);
        return this;
    }

    public Figure tone(Tone tone) {
        tone.on(value);
        return this;
    }

    public Figure noteTone(Tone tone) {
        tone.on(note);
        return this;
    }

    public Figure opens(String address) {
        setHref(address);
        return this;
    }
}
