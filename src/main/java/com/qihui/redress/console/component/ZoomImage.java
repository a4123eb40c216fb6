package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.I18NProvider;

/** A picture that can be looked at closely, by mouse, finger and keyboard. */
@Tag("redress-image")
@JsModule("./components/redress-image.ts")
public class ZoomImage extends Component implements HasStyle {

    /**
     * @param name read out in place of the picture
     */
    public ZoomImage(String source, String name) {
        getElement().setAttribute("src", source);
        getElement().setAttribute("name", name);
        say("in", "preview.closer");
        say("out", "preview.farther");
        say("whole", "preview.whole");
        say("failed", "preview.failed");
    }

    private void say(String attribute, String label) {
        getElement().setAttribute(attribute, I18NProvider.translate(label));
    }
}
