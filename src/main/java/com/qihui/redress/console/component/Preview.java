package com.qihui.redress.console.component;

import com.qihui.redress.evidence.FileType;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.i18n.I18NProvider;

/** A file shown in place, as far as a browser can; nothing in it is ever run. */
public final class Preview extends Div {

    /**
     * @param source where its shown copy is served, with headers that keep it from acting
     * @param name what it is called, for those who cannot see it
     */
    public Preview(FileType.Preview how, String source, String name) {
        addClassName("preview");
        add(
                switch (how) {
                    case IMAGE -> new ZoomImage(source, name);
                    case VIDEO -> player("video", source, name);
                    case AUDIO -> player("audio", source, name);
                    case PDF -> frame(source, name);
                    case TEXT -> sandboxed(frame(source, name));
                    case NONE -> none();
                });
    }

    private static Component player(String tag, String source, String name) {
        HtmlContainer player = new HtmlContainer(tag);
        player.getElement()
                .setAttribute("controls", true)
                .setAttribute("preload", "metadata")
                .setAttribute("playsinline", true)
                .setAttribute("aria-label", name)
                .setAttribute("src", source);
        return player;
    }

    private static IFrame frame(String source, String name) {
        IFrame frame = new IFrame(source);
        frame.setTitle(name);
        return frame;
    }

    private static Component sandboxed(IFrame frame) {
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        return frame;
    }

    private static Component none() {
        return new EmptyState(
                I18NProvider.translate("preview.none"),
                I18NProvider.translate("preview.none.next"));
    }
}
