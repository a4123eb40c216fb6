package com.qihui.redress.console.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;

/**
 * A chart, and behind it the table of its figures: always there for screen readers and on paper,
 * and in the chart's place for whoever asks. What a click on a bar opens, a link of the table does.
 */
public class ChartWithTable extends Div {

    private final Chart chart;
    private final DataTable table;
    private final Button toggle;
    private boolean asTable;

    public ChartWithTable(String name, String height) {
        chart = new Chart(height);
        table = new DataTable(name);
        toggle = new Button("", click -> turn());
        toggle.addThemeNames("tertiary", "small");
        addClassName("chart-with-table");
        Div behind = new Div(table);
        behind.addClassName("behind");
        add(chart, behind);
        words();
    }

    public Chart chart() {
        return chart;
    }

    /** Changes between chart and table; belongs at the right of the card's title. */
    public Button toggle() {
        return toggle;
    }

    public void show(Map<String, ?> option, List<String> columns, List<List<DataTable.Cell>> rows) {
        chart.draw(option);
        table.show(columns, rows);
    }

    private void turn() {
        asTable = !asTable;
        words();
    }

    private void words() {
        setClassName("as-table", asTable);
        toggle.setText(getTranslation(asTable ? "chart.as_chart" : "chart.as_table"));
    }
}
