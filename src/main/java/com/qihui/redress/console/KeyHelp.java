package com.qihui.redress.console;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What the keyboard can do here. */
final class KeyHelp {

    private record Line(List<String> keys, String label) {}

    private static final List<Line> LINES =
            List.of(
                    new Line(List.of("J", "K"), "console.keys.walk"),
                    new Line(List.of("Enter"), "console.keys.open"),
                    new Line(List.of("N"), "console.keys.next"),
                    new Line(List.of("L"), "console.keys.contact"),
                    new Line(List.of("/"), "console.keys.search"),
                    new Line(List.of("?"), "console.keys.help"),
                    new Line(List.of("Esc"), "console.keys.close"));

    private KeyHelp() {}

    static void open() {
        Facts facts = new Facts();
        for (Line line : LINES) {
            Span keys = new Span();
            keys.addClassName("line");
            line.keys().forEach(key -> keys.add(new Key(key)));
            facts.add(translate(line.label()), keys);
        }
        facts.addClassName("keys");
        Dialog dialog = new Dialog(translate("console.keys.title"), facts);
        dialog.setWidth("360px");
        dialog.open();
    }
}
