package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/**
 * One thing said or done in a ticket's thread. What people wrote is never markup but for the little
 * that {@link com.qihui.redress.shared.Markup} knows.
 */
public class Entry extends Article {

    private final Header head = new Header();
    private final Div content = new Div();

    private Entry(Badge badge, String who, String when) {
        addClassName("entry");
        Span name = new Span(who);
        name.addClassName("name");
        head.add(name, new Span(when));
        content.add(head);
        add(badge, content);
    }

    /** Somebody said something, to everybody who may read the thread. */
    public static Entry said(Badge badge, String who, String when, String text) {
        return said(badge, who, when, Formatted.of(text));
    }

    /** The same where the words have parts of their own. */
    public static Entry said(Badge badge, String who, String when, Component words) {
        Entry entry = new Entry(badge, who, when);
        words.addClassName("said");
        entry.content.add(words);
        return entry;
    }

    /** For colleagues only, on a ground of its own. */
    public static Entry note(Badge badge, String who, String when, String text) {
        Entry entry = said(badge, who, when, text);
        entry.addClassName("note");
        return entry;
    }

    /** How far it got, or that it corrects something: quiet, behind when it was said. */
    public Entry marked(Component... marks) {
        head.add(marks);
        return this;
    }

    /** Something happened without a word being said. */
    public static Entry happened(Badge badge, String who, String when, String text) {
        Entry entry = new Entry(badge, who, when);
        Div line = new Div(text);
        line.addClassNames("happened", "words");
        entry.content.add(line);
        return entry;
    }

    /** Chips and links below: a promise made here, a file. */
    public Entry under(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("under");
        content.add(row);
        return this;
    }
}
