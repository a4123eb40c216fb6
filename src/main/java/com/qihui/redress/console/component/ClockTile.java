package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.popover.PopoverVariant;
import java.util.List;

/**
 * One clock in a ticket's strip: what it limits, the time left, the reason for it, how far it ran.
 */
public class ClockTile extends Div {

    public ClockTile(String name, Countdown left, String reason, double spent) {
        this(name, (Component) left.precise(), reason, spent);
    }

    /** A clock that has ended, told in words: it counts no more. */
    public ClockTile(String name, Tone tone, String how, String reason, double spent) {
        this(name, ended(tone, how), reason, spent);
    }

    private static Component ended(Tone tone, String how) {
        Span word = new Span(how);
        word.addClassNames("ended", "toned");
        tone.on(word);
        return word;
    }

    private ClockTile(String name, Component left, String reason, double spent) {
        addClassName("clock");
        Div label = new Div(name);
        label.addClassName("cut");
        Div because = new Div(new Span(reason));
        because.addClassName("cut");
        because.setTitle(reason);
        add(label, left, because, new Meter(spent, name));
    }

    /** Opens what makes up its due time, by mouse and keyboard. */
    public void explain(String question, List<String> lines) {
        OrderedList steps = new OrderedList();
        lines.forEach(line -> steps.add(new ListItem(line)));
        steps.addClassName("ledger");
        Popover popover = new Popover(new H4(question), steps);
        popover.setTarget(this);
        popover.setOpenOnClick(true);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(question);
        popover.setModal(false);
        popover.addThemeVariants(PopoverVariant.ARROW);
        addClassName("asks");
        getElement().setAttribute("role", "button").setAttribute("tabindex", "0");
        getElement().setAttribute("title", question);
        getElement()
                .executeJs(
                        "this.addEventListener('keydown', e => {"
                                + " if (e.key === 'Enter' || e.key === ' ') {"
                                + " e.preventDefault(); this.click(); } })");
        add(popover);
    }
}
