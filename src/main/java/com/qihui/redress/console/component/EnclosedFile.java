package com.qihui.redress.console.component;

import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.evidence.FileLimits;
import com.qihui.redress.evidence.FileType;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;

/** A file that came with a message: a click opens it beside, or saves what cannot be shown. */
public class EnclosedFile extends Span {

    /**
     * @param number of the complaint
     */
    public EnclosedFile(String number, long messageId, MessageFile file, Component... beside) {
        String address = "files/" + number + "/messages/" + messageId + "/" + file.fileNo();
        Span size = new Span(FileLimits.words(file.file().size()));
        size.addClassNames("quiet", "small");
        Span name = new Span(file.saveAs());
        name.addClassName("cut");
        Anchor link = new Anchor(address);
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("router-ignore", "").setAttribute("rel", "noopener");
        if (file.file().preview() == FileType.Preview.NONE) {
            link.getElement().setAttribute("download", file.saveAs());
        }
        link.setTitle(file.saveAs());
        link.add(Glyph.FILE.drawn(), name);
        addClassName("enclosed");
        add(link, size);
        add(beside);
    }
}
