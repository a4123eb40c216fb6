package com.qihui.redress.console.component;

import com.qihui.redress.shared.Markup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Words of people with the little formatting they may have; never markup of theirs. */
final class Formatted {

    private Formatted() {}

    static Div of(String text) {
        Markup markup = Markup.of(text);
        Div words = markup.isPlain() ? new Div(text) : new Div();
        words.addClassName("words");
        if (!markup.isPlain()) {
            markup.blocks().forEach(block -> words.add(block(block)));
        }
        return words;
    }

    private static Component block(Markup.Block block) {
        if (block.list()) {
            UnorderedList list = new UnorderedList();
            block.lines()
                    .forEach(
                            line -> {
                                ListItem item = new ListItem();
                                line.spans().forEach(span -> item.add(span(span)));
                                list.add(item);
                            });
            return list;
        }
        Div lines = new Div();
        for (Markup.Line line : block.lines()) {
            if (lines.getElement().getChildCount() > 0) {
                lines.add(new Text("\n"));
            }
            line.spans().forEach(span -> lines.add(span(span)));
        }
        return lines;
    }

    private static Component span(Markup.Span span) {
        Component part;
        if (span.link()) {
            Anchor link = new Anchor(span.text(), span.text(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener nofollow noreferrer");
            part = link;
        } else if (span.bold()) {
            part = new Span(span.text());
        } else {
            return new Text(span.text());
        }
        if (span.bold()) {
            part.addClassName("strong");
        }
        return part;
    }
}
