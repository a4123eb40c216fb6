package com.qihui.redress.console.ticket;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sides of a complaint, one in sight at a time. */
class TicketTabs {

    private final Tabs tabs = new Tabs();
    private final Div content = new Div();
    private final List<TicketTab> sides = new ArrayList<>();
    private @Nullable TicketFile file;

    TicketTabs(TicketTab... sides) {
        for (TicketTab side : sides) {
            this.sides.add(side);
            tabs.add(new Tab());
            content.add(side);
        }
        tabs.addSelectedChangeListener(change -> showSelected());
    }

    Tabs bar() {
        return tabs;
    }

    Div content() {
        return content;
    }

    void open(TicketTab side) {
        tabs.setSelectedIndex(sides.indexOf(side));
    }

    void show(TicketFile now) {
        file = now;
        for (int i = 0; i < sides.size(); i++) {
            tabs.getTabAt(i).setLabel(sides.get(i).title(now));
        }
        showSelected();
    }

    /** The others stay as they were; they catch up when they are looked at. */
    private void showSelected() {
        for (int i = 0; i < sides.size(); i++) {
            boolean selected = i == tabs.getSelectedIndex();
            sides.get(i).setVisible(selected);
            if (selected && file != null) {
                sides.get(i).show(file);
            }
        }
    }
}
