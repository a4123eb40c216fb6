package com.qihui.redress.console.component;

import com.qihui.redress.notification.Changes;
import com.qihui.redress.notification.Subscription;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a part of a page in step with what happens to tickets, on whichever node, for as long as it
 * is shown. What happens while the page is busy arrives together.
 */
public final class LiveUpdates {

    private final Consumer<Set<Long>> listener;
    private final Set<Long> changed = new HashSet<>();
    private @Nullable Subscription subscription;
    private @Nullable UI page;

    private LiveUpdates(Consumer<Set<Long>> listener) {
        this.listener = listener;
    }

    /**
     * Follows from now on, so that nothing is missed between what the part reads first and its
     * being shown; a part that is not shown in the end follows nothing.
     *
     * @param listener called in the page with the ids of the tickets something happened to
     */
    public static void of(Component part, Changes changes, Consumer<Set<Long>> listener) {
        LiveUpdates updates = new LiveUpdates(listener);
        part.addAttachListener(attached -> updates.start(changes, attached.getUI()));
        part.addDetachListener(detached -> updates.stop());
        UI page = UI.getCurrent();
        updates.start(changes, page);
        page.beforeClientResponse(page, answer -> updates.stopUnlessShown(part));
    }

    private void start(Changes changes, UI ui) {
        if (ui.equals(page)) {
            return;
        }
        stop();
        page = ui;
        Runnable wake = ui.accessLater(this::deliver, () -> {});
        subscription =
                changes.subscribe(
                        ids -> {
                            if (remember(ids)) {
                                wake.run();
                            }
                        });
    }

    private void stop() {
        if (subscription != null) {
            subscription.end();
            subscription = null;
            page = null;
        }
    }

    private void stopUnlessShown(Component part) {
        if (!part.isAttached()) {
            stop();
        }
    }

    /**
     * @return whether the page still has to be woken for them
     */
    private boolean remember(Set<Long> ids) {
        synchronized (changed) {
            boolean first = changed.isEmpty();
            changed.addAll(ids);
            return first;
        }
    }

    /** What comes when the part has left the page already is for nobody. */
    private void deliver() {
        Set<Long> ids;
        synchronized (changed) {
            ids = Set.copyOf(changed);
            changed.clear();
        }
        if (subscription != null) {
            listener.accept(ids);
        }
    }
}
