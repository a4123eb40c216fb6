package com.qihui.redress.console.agent;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.workflow.mail.MailSorting;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;

/** Saves a mail as it came; no browser is to open what anybody may have sent. */
class RawMailLink extends Anchor {

    private final MailSorting sorting;
    private final long id;
    private final Actor by;

    RawMailLink(MailSorting sorting, long id, Actor by) {
        this.sorting = sorting;
        this.id = id;
        this.by = by;
        add(Glyph.FILE.drawn(), new Span(getTranslation("mail.raw.save")));
        addClassName("action-link");
        setHref((DownloadHandler) this::write);
        getElement().setAttribute("download", true);
    }

    private void write(DownloadEvent event) throws IOException {
        try (InputStream raw = sorting.raw(id, by)) {
            event.setFileName("mail-" + id + ".eml");
            event.setContentType("application/octet-stream");
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            raw.transferTo(event.getOutputStream());
        }
    }
}
