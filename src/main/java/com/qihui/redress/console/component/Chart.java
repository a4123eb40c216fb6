package com.qihui.redress.console.component;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Map;

/** A chart in the colours of the page. */
@Tag("redress-chart")
@JsModule("./components/redress-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public class Chart extends Component implements HasSize, HasStyle {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Chart(String height) {
        setHeight(height);
    }

    /**
     * Draws an ECharts option; {@link ChartOptions} writes the usual ones. A colour is named by its
     * meaning, as in {@code "@bad"}.
     */
    public void draw(Map<String, ?> option) {
        try {
            getElement().setProperty("option", JSON.writeValueAsString(option));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a chart option: " + option, e);
        }
    }

    public Registration onPick(ComponentEventListener<Picked> listener) {
        return addListener(Picked.class, listener);
    }

    /** A point or bar was clicked: the way down to the tickets behind it. */
    @DomEvent("chart-pick")
    public static class Picked extends ComponentEvent<Chart> {

        private final String category;
        private final String series;
        private final int index;

        public Picked(
                Chart source,
                boolean fromClient,
                @EventData("event.detail.name") String category,
                @EventData("event.detail.seriesName") String series,
                @EventData("event.detail.dataIndex") int index) {
            super(source, fromClient);
            this.category = category;
            this.series = series;
            this.index = index;
        }

        public String category() {
            return category;
        }

        public String series() {
            return series;
        }

        /** The place among the categories, from 0. */
        public int index() {
            return index;
        }
    }
}
