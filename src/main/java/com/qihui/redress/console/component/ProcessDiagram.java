package com.qihui.redress.console.component;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A BPMN diagram, with a ticket's place in it or the load of each step (E36). */
@Tag("redress-bpmn")
@JsModule("./components/redress-bpmn.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
public class ProcessDiagram extends Component implements HasSize, HasStyle {

    /**
     * @param label what a screen reader says of the picture
     */
    public ProcessDiagram(String label) {
        getElement().setProperty("label", label);
    }

    public void draw(String xml) {
        getElement().setProperty("xml", xml);
    }

    /** Element ids: where work waits, where it has been, where it is stuck. */
    public void mark(
            Collection<String> active, Collection<String> done, Collection<String> incidents) {
        getElement().setPropertyList("active", List.copyOf(active));
        getElement().setPropertyList("done", List.copyOf(done));
        getElement().setPropertyList("incidents", List.copyOf(incidents));
    }

    /** How many wait at each element. */
    public void load(Map<String, Integer> counts) {
        getElement().setPropertyMap("counts", counts);
    }

    public Registration onPick(ComponentEventListener<Picked> listener) {
        return addListener(Picked.class, listener);
    }

    /** An element was clicked. */
    @DomEvent("bpmn-pick")
    public static class Picked extends ComponentEvent<ProcessDiagram> {

        private final String elementId;

        public Picked(
                ProcessDiagram source,
                boolean fromClient,
                @EventData("event.detail") String elementId) {
            super(source, fromClient);
            this.elementId = elementId;
        }

        public String elementId() {
            return elementId;
        }
    }
}
