package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.evidence.CheckedPiece;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Says that a promise was kept, and what shows it: in words, or a piece of evidence. */
class KeepDialog extends Dialog {

    private final TextArea proof = new TextArea();
    private final Select<CheckedPiece> piece = new Select<>();
    private final Predicate<KeepPromise> keep;

    /**
     * @param keep does it, and says whether it was done
     */
    KeepDialog(
            Promise promise,
            List<CheckedPiece> pieces,
            Wording wording,
            Predicate<KeepPromise> keep) {
        this.keep = keep;
        setHeaderTitle(wording.say("ticket.promise.keep"));
        setWidth("440px");
        Div what = new Div(promise.body());
        what.addClassName("words");
        proof.setLabel(wording.say("promise.proof"));
        proof.setPlaceholder(wording.say("promise.proof.hint"));
        proof.setMaxLength(1_000);
        proof.setWidthFull();
        proof.focus();
        piece.setLabel(wording.say("promise.proof.piece"));
        piece.setEmptySelectionAllowed(true);
        piece.setItems(pieces);
        piece.setItemLabelGenerator(
                one ->
                        one == null
                                ? wording.say("promise.proof.none")
                                : wording.say(
                                        "promise.proof.number",
                                        one.piece().pieceNo(),
                                        wording.option(one.piece().kind())));
        piece.setVisible(!pieces.isEmpty());
        piece.setWidthFull();
        Div body = new Div(what, proof, piece);
        body.addClassName("stack");
        add(body);
        Button confirm = new Button(wording.say("ticket.promise.keep"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(wording.say("console.cancel"), click -> close()), confirm);
    }

    private void confirm() {
        CheckedPiece chosen = piece.getValue();
        KeepPromise how =
                new KeepPromise(
                        proof.getValue().strip(), chosen == null ? null : chosen.piece().pieceNo());
        boolean[] done = {false};
        Gesture.at(Map.of("proof", proof, "piece", piece), () -> done[0] = keep.test(how));
        if (done[0]) {
            close();
        }
    }
}
