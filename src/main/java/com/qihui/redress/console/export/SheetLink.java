package com.qihui.redress.console.export;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Saves a table as a file, written as the browser takes it, and says how far it is. Whoever leaves
 * the page ends it.
 */
public class SheetLink extends Anchor {

    /** Often enough to be seen moving, seldom enough not to slow the writing. */
    private static final long PACE_NANOS = 300_000_000;

    private final Span progress = new Span();
    private final SheetFormat format;
    private final Supplier<String> name;
    private final Content content;

    /** Writes a table. */
    @FunctionalInterface
    public interface Content {
        void write(Sheet sheet, Progress progress) throws IOException;
    }

    /** Told of every row or few. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long all);
    }

    /**
     * @param name of the file, without its ending
     */
    public SheetLink(SheetFormat format, Supplier<String> name, Content content) {
        this.format = format;
        this.name = name;
        this.content = content;
        addClassNames("action-link", "sheet-link");
        progress.addClassNames("quiet", "small");
        progress.getElement().setAttribute("role", "status");
        add(new Span(getTranslation("sheet.save", format.name())), progress);
        getElement().setAttribute("download", true);
        getElement().setAttribute("router-ignore", true);
        setHref((DownloadHandler) this::write);
    }

    private void write(DownloadEvent event) throws IOException {
        event.setFileName(format.fileName(name.get()));
        event.setContentType(format.mediaType());
        event.getResponse().setHeader("Cache-Control", "no-store");
        UI ui = event.getUI();
        long[] told = {System.nanoTime()};
        boolean written = false;
        // Not closed when it fails: a file that was cut off must not look finished.
        Sheet sheet = format.write(event.getOutputStream());
        try {
            content.write(sheet, (done, all) -> tell(ui, told, done, all));
            sheet.close();
            written = true;
        } finally {
            String words = written ? "sheet.done" : "sheet.failed";
            say(ui, words);
        }
    }

    private void tell(UI ui, long[] told, long done, long all) {
        if (System.nanoTime() - told[0] > PACE_NANOS) {
            told[0] = System.nanoTime();
            long percent = all == 0 ? 0 : Math.min(99, 100 * done / all);
            say(ui, "sheet.progress", percent);
        }
    }

    /** Not to somebody who has left the page meanwhile. */
    private void say(UI ui, String key, Object... places) {
        ui.accessLater(() -> progress.setText(getTranslation(key, places)), () -> {}).run();
    }
}
