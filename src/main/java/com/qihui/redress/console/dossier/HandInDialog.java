package com.qihui.redress.console.dossier;

import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.delivery.HandIns;
import com.qihui.redress.submission.delivery.Offer;
import com.qihui.redress.submission.delivery.Way;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;

/**
 * Hands a made dossier in: how this body takes papers, the ways there are, and, for the
 * complainant's own papers, how they agreed.
 */
class HandInDialog extends Dialog {

    private final String number;
    private final Made made;
    private final SubmissionDesk desk;
    private final transient Runnable done;
    private final RadioButtonGroup<Offer> ways = new RadioButtonGroup<>();
    private final TextArea consent = new TextArea();
    private final Div download = new Div();
    private final Button send;

    /**
     * @param done called when it was handed in
     */
    HandInDialog(String number, Made made, SubmissionDesk desk, Runnable done) {
        this.number = number;
        this.made = made;
        this.desk = desk;
        this.done = done;
        send = new Button(getTranslation("hand_in.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setHeaderTitle(getTranslation("hand_in.title", named()));
        setWidth("560px");
        add(content(desk.offers(number, made.id())));
        getFooter().add(new Button(getTranslation("console.close"), click -> close()), send);
        show();
    }

    private Div content(List<Offer> offers) {
        Div how = new Div(getTranslation("hand_in.how." + made.paper().body()));
        how.addClassNames("words", "soft");
        ways.setLabel(getTranslation("hand_in.ways"));
        ways.setItems(offers);
        ways.setItemLabelGenerator(this::label);
        ways.setItemEnabledProvider(Offer::isOpen);
        ways.setValue(offers.get(0));
        ways.addValueChangeListener(change -> show());
        consent.setLabel(getTranslation("hand_in.consent"));
        consent.setHelperText(getTranslation("hand_in.consent.why"));
        consent.setMaxLength(HandIns.CONSENT);
        consent.setManualValidation(true);
        consent.setWidthFull();
        download.addClassName("line");
        for (Made.Copy copy : Made.Copy.values()) {
            download.add(new MadeLink(number, made, copy, desk));
        }
        Span none = new Span(getTranslation("hand_in.no_interface"));
        none.addClassNames("quiet", "small");
        Div content = new Div(how, ways, download, consent, none);
        content.addClassName("stack");
        return content;
    }

    private String label(Offer offer) {
        String way = getTranslation("hand_in.way." + offer.way());
        Offer.Obstacle obstacle = offer.obstacle();
        if (obstacle != null) {
            return getTranslation(
                    "hand_in.barred", way, getTranslation("hand_in.obstacle." + obstacle));
        }
        return offer.address() == null ? way : getTranslation("hand_in.to", way, offer.address());
    }

    private void show() {
        boolean byHand = way() == Way.DOWNLOAD;
        download.setVisible(byHand);
        send.setVisible(!byHand);
        consent.setVisible(!byHand && made.paper().kind() == Paper.Kind.COMPLAINT);
    }

    private Way way() {
        return ways.getValue().way();
    }

    private void send() {
        boolean sent =
                Gesture.at(
                        Map.of("consent", consent, "way", ways),
                        () -> desk.handIn(number, made.id(), way(), consent.getValue()));
        if (sent) {
            close();
            done.run();
            Toast.done(getTranslation("hand_in.done", named()));
        }
    }

    private String named() {
        return getTranslation("portal.body." + made.paper().body());
    }
}
