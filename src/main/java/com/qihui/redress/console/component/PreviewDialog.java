package com.qihui.redress.console.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;

/** One file in large. */
public class PreviewDialog extends Dialog {

    public PreviewDialog(PieceFile file) {
        Button leave = new Button(Glyph.CROSS.drawn(), click -> close());
        leave.setAriaLabel(I18NProvider.translate("console.close"));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div pane = new Div(file.preview());
        pane.addClassName("panes");
        setHeaderTitle(file.name());
        getHeader().add(file.copy(), leave);
        setWidth("90vw");
        setHeight("90vh");
        add(pane);
    }
}
