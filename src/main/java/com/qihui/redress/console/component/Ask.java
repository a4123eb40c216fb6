package com.qihui.redress.console.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that is not easily undone. */
public final class Ask {

    private Ask() {}

    /**
     * @param action the word on the button: what will be done, not "OK"
     */
    public static void before(String question, String consequence, String action, Runnable then) {
        dialog(question, consequence, action, then).open();
    }

    /** The same in red, for what takes something away from somebody. */
    public static void beforeLosing(
            String question, String consequence, String action, Runnable then) {
        ConfirmDialog dialog = dialog(question, consequence, action, then);
        dialog.setConfirmButtonTheme("primary error");
        dialog.open();
    }

    private static ConfirmDialog dialog(
            String question, String consequence, String action, Runnable then) {
        ConfirmDialog dialog =
                new ConfirmDialog(question, consequence, action, event -> then.run());
        dialog.setCancelable(true);
        dialog.setCancelText(UI.getCurrent().getTranslation("console.cancel"));
        return dialog;
    }
}
