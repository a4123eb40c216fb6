package com.qihui.redress.console.component;

import com.qihui.redress.evidence.FileType;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;

/** A file in small; a click shows it large. Pictures load when they come into sight. */
public final class Thumb extends NativeButton {

    public Thumb(FileType.Preview how, String source, String name, Runnable open) {
        super("", click -> open.run());
        addClassName("thumb");
        setAriaLabel(I18NProvider.translate("preview.open", name));
        setTitle(name);
        if (how == FileType.Preview.IMAGE) {
            Image image = new Image();
            image.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
            image.setSrc(source);
            image.setAlt("");
            add(image);
        } else {
            Span kind = new Span(I18NProvider.translate("preview." + how));
            kind.addClassName("small");
            add(sign(how).drawn(), kind);
        }
    }

    private static Glyph sign(FileType.Preview how) {
        return switch (how) {
            case VIDEO -> Glyph.PLAY;
            case AUDIO -> Glyph.SOUND;
            default -> Glyph.FILE;
        };
    }
}
