package com.qihui.redress.console.dossier;

import com.qihui.redress.submission.Made;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/** Saves a dossier as it was made, or one of its papers. */
class MadeLink extends Anchor {

    private final String number;
    private final long id;
    private final Made.Copy copy;
    private final SubmissionDesk desk;

    MadeLink(String number, Made made, Made.Copy copy, SubmissionDesk desk) {
        this.number = number;
        this.id = made.id();
        this.copy = copy;
        this.desk = desk;
        setText(getTranslation("submission.copy." + copy));
        addClassName("action-link");
        setHref((DownloadHandler) this::write);
        getElement().setAttribute("download", true);
    }

    private void write(DownloadEvent event) throws IOException {
        Made made = desk.made(number, id);
        event.setFileName(made.fileName(number, copy));
        event.setContentType(copy.mediaType());
        event.getResponse().setHeader("Cache-Control", "no-store");
        desk.write(made, copy, event.getOutputStream());
    }
}
