package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small table of figures; the first column names the line, the others are numbers. */
public class DataTable extends NativeTable {

    /**
     * One place of the table.
     *
     * @param address where it leads, null for nowhere
     * @param tone its colour, null for none
     */
    public record Cell(String text, @Nullable String address, @Nullable Tone tone) {

        public static Cell of(String text) {
            return new Cell(text, null, null);
        }

        public static Cell to(String text, String address) {
            return new Cell(text, address, null);
        }

        public Cell toned(@Nullable Tone one) {
            return new Cell(text, address, one);
        }

        private Component drawn(boolean beside) {
            Span words = new Span(text);
            if (tone != null) {
                words.addClassName("toned");
                tone.on(words);
            }
            if (address == null) {
                return words;
            }
            Anchor link = new Anchor(address);
            link.add(words);
            if (beside) {
                link.setTarget(AnchorTarget.BLANK);
            }
            return link;
        }
    }

    private boolean beside;

    /**
     * @param caption what it is, for those who do not see what stands around it
     */
    public DataTable(String caption) {
        addClassName("plain-table");
        getElement().setAttribute("aria-label", caption);
    }

    /** Its links open pages of their own, where leaving would lose something. */
    public DataTable openingBeside() {
        beside = true;
        return this;
    }

    public void show(List<String> columns, List<List<Cell>> rows) {
        removeBody();
        removeHead();
        NativeTableRow head = getHead().addRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("number", head.getElement().getChildCount() > 0);
            head.add(cell);
        }
        for (List<Cell> row : rows) {
            NativeTableRow line = getBody().addRow();
            for (Cell cell : row) {
                if (line.getElement().getChildCount() == 0) {
                    NativeTableHeaderCell name = new NativeTableHeaderCell(cell.drawn(beside));
                    name.getElement().setAttribute("scope", "row");
                    name.getElement().setAttribute("title", cell.text());
                    name.addClassNames("cut", "name");
                    line.add(name);
                } else {
                    NativeTableCell number = new NativeTableCell(cell.drawn(beside));
                    number.addClassName("number");
                    line.add(number);
                }
            }
        }
    }
}
