package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.dossier.Dossier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Saves the evidence bundle of the complaint on screen; it is written as the browser takes it. */
class DossierLink extends Anchor {

    private final Wording wording;
    private final DossierHandout handout;
    private String number = "";

    DossierLink(Wording wording, DossierHandout handout) {
        this.wording = wording;
        this.handout = handout;
        add(Glyph.FILE.drawn(), new Span(wording.say("dossier.download")));
        addClassName("action-link");
        setHref((DownloadHandler) this::write);
        getElement().setAttribute("download", true);
    }

    void show(String number) {
        this.number = number;
    }

    private void write(DownloadEvent event) throws IOException {
        boolean whole = false;
        @Nullable Outgoing out = null;
        try {
            Dossier dossier = handout.of(number);
            event.setFileName(dossier.fileName());
            event.setContentType("application/zip");
            event.getResponse().setHeader("Cache-Control", "no-store");
            out = new Outgoing(event.getOutputStream());
            dossier.writeTo(out);
            whole = true;
        } finally {
            // The browser says no more than that; whoever stopped it knows.
            if (!whole && (out == null || !out.readerIsGone())) {
                tell(event.getUI());
            }
        }
    }

    private void tell(UI ui) {
        try {
            ui.accessSynchronously(
                    () ->
                            Toast.failed(
                                    wording.say("dossier.failed", number),
                                    wording.say("dossier.failed.next")));
        } catch (UIDetachedException nobodyIsThereToBeTold) {
            return;
        }
    }

    /** Tells who failed: the store that is read, or the reader who is written to. */
    private static final class Outgoing extends FilterOutputStream {

        private boolean gone;

        private Outgoing(OutputStream to) {
            super(to);
        }

        boolean readerIsGone() {
            return gone;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                gone = true;
                throw e;
            }
        }
    }
}
