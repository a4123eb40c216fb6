package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;

/** A DMN decision table whose rows are edited in place (E25). */
@Tag("redress-dmn")
@JsModule("./components/redress-dmn.ts")
@NpmPackage(value = "dmn-js", version = "17.10.2")
public class DecisionTableEditor extends Component implements HasSize {

    /**
     * @param label what a screen reader says of the table
     */
    public DecisionTableEditor(String label) {
        getElement().setProperty("label", label);
    }

    /** Shows a table in place of what was edited. */
    public void show(String xml) {
        getElement().setProperty("xml", xml);
        discard();
    }

    public void discard() {
        getElement().callJsFunction("discard");
    }

    /** Hands over the table as it is edited now. */
    public void read(SerializableConsumer<String> reader) {
        getElement().callJsFunction("save").then(String.class, reader);
    }

    public Registration onEdit(ComponentEventListener<Edited> listener) {
        return addListener(Edited.class, listener);
    }

    /** A cell or a row was changed. */
    @DomEvent("dmn-edited")
    public static class Edited extends ComponentEvent<DecisionTableEditor> {

        public Edited(DecisionTableEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
