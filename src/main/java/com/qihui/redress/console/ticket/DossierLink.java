package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.dossier.Dossier;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/** Saves the evidence bundle of the complaint on screen; it is written as the browser takes it. */
class DossierLink extends Anchor {

    private final DossierHandout handout;
    private String number = "";

    DossierLink(Wording wording, DossierHandout handout) {
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
        Dossier dossier = handout.of(number);
        event.setFileName(dossier.fileName());
        event.setContentType("application/zip");
        event.getResponse().setHeader("Cache-Control", "no-store");
        dossier.writeTo(event.getOutputStream());
    }
}
