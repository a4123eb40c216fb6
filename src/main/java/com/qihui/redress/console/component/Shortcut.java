package com.qihui.redress.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;

/**
 * One key that does what a click on a control would, told on the control itself. It does nothing
 * while somebody types or a dialog is open.
 */
@JsModule("./components/shortcuts.ts")
public final class Shortcut {

    private Shortcut() {}

    public static void shown(Button button, String key) {
        hidden(button, key);
        button.setSuffixComponent(new Key(key.toUpperCase(Locale.ROOT)));
    }

    /** Moves the cursor into a field. */
    public static void shown(TextField field, String key) {
        hidden(field, key);
        field.setSuffixComponent(new Key(key));
    }

    public static void hidden(Component control, String key) {
        control.getElement().setAttribute("data-key", key).setAttribute("aria-keyshortcuts", key);
    }
}
