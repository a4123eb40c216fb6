package com.qihui.redress.console.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says what happened, and where it went wrong also what to do now. */
public final class Toast {

    private static final int GLANCE = 4_000;
    private static final int TO_READ = 9_000;

    private Toast() {}

    public static void done(String what) {
        show(Tone.OK, what, "", GLANCE);
    }

    /** What was done, and how to take it back while one still looks at it. */
    public static void done(String what, String undo, Runnable takeBack) {
        Notification notification = show(Tone.OK, what, "", TO_READ);
        Button button =
                new Button(
                        undo,
                        click -> {
                            notification.close();
                            takeBack.run();
                        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        notification.getChildren().findFirst().ifPresent(toast -> ((Div) toast).add(button));
    }

    /** Something changed that the reader did not do. */
    public static void told(String what, String next) {
        show(Tone.INFO, what, next, TO_READ);
    }

    /**
     * @param next what the reader can do about it
     */
    public static void failed(String what, String next) {
        show(Tone.BAD, what, next, TO_READ);
    }

    private static Notification show(Tone tone, String what, String next, int milliseconds) {
        Div toast = new Div();
        toast.addClassName("toast");
        tone.on(toast);
        Span title = new Span(what);
        title.addClassName("what");
        toast.add(title);
        if (!next.isEmpty()) {
            Span advice = new Span(next);
            advice.addClassName("next");
            toast.add(advice);
        }
        Notification notification = new Notification(toast);
        notification.setDuration(milliseconds);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setAssertive(tone == Tone.BAD);
        notification.open();
        return notification;
    }
}
