package com.qihui.redress.console.ticket;

import com.vaadin.flow.component.html.Div;

/** One side of the complaint under its tab. Draws only while it is looked at. */
abstract class TicketTab extends Div {

    private long drawn = -1;

    /** What stands on the tab. */
    abstract String title(TicketFile file);

    /** Brings what is shown up to date. */
    protected abstract void draw(TicketFile file);

    final void show(TicketFile file) {
        if (file.lastLine() != drawn) {
            drawn = file.lastLine();
            draw(file);
        }
    }
}
