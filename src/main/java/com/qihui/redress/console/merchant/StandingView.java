package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Badge;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Entry;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.merchant.Standings;
import com.qihui.redress.merchant.TrackRecord;
import com.qihui.redress.merchant.TrackRecords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** How the merchant stands and why, and what it has to say about it (R51). */
@Route(value = "merchant/standing", layout = ConsoleLayout.class)
@Menu(title = "standing.own", order = 12)
@RolesAllowed("MERCHANT")
public class StandingView extends Screen {

    private final TrackRecords records;
    private final Standings standings;
    private final Actor reader;
    private final Moments moments;
    private final StatusChip standing = new StatusChip(Tone.OK, "");
    private final Div known = new Div();
    private final TextArea statement = new TextArea();

    public StandingView(
            TrackRecords records, Standings standings, CurrentActor current, Moments moments) {
        super("");
        this.records = records;
        this.standings = standings;
        this.reader = current.get();
        this.moments = moments;
        rename(getTranslation("standing.own"));
        bar().beside(standing);
        statement.setWidthFull();
        statement.setMinRows(3);
        statement.setMaxLength(Standings.STATEMENT);
        statement.setManualValidation(true);
        statement.setAriaLabel(getTranslation("standing.state"));
        statement.setPlaceholder(getTranslation("standing.state.hint"));
        Button send = new Button(getTranslation("standing.state.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        known.addClassName("stack");
        Div body =
                padded(known, new Card(getTranslation("standing.state"), statement).actions(send));
        body.addClassName("stack");
        show();
    }

    private void show() {
        known.removeAll();
        Long merchant = reader.merchantId();
        if (merchant == null) {
            return;
        }
        TrackRecord record = records.of(merchant, reader);
        standing.show(
                StandingWords.tone(record.merchant().standing()),
                getTranslation("standing." + record.merchant().standing()));
        known.add(
                new Card(
                        getTranslation("standing.record"),
                        new Facts()
                                .add(
                                        getTranslation("standing.tier"),
                                        getTranslation("tier." + record.merchant().tier()))
                                .add(
                                        getTranslation("standing.in_time"),
                                        record.inTimePercent() + " %"),
                        new TrackFigures(record, as -> "merchant/cases/" + as)));
        Card changes = new Card(getTranslation("standing.changes"));
        standings
                .changes(merchant, reader)
                .forEach(
                        one ->
                                changes.add(
                                        Entry.said(
                                                new Badge(getTranslation("merchant.desk_name")),
                                                getTranslation("standing." + one.standing()),
                                                moments.at(one.at(), getLocale()),
                                                one.reason())));
        changes.setVisible(!standings.changes(merchant, reader).isEmpty());
        Card said = new Card(getTranslation("standing.stated"));
        standings
                .statements(merchant, reader)
                .forEach(
                        one ->
                                said.add(
                                        Entry.said(
                                                new Badge(one.by()),
                                                one.by(),
                                                moments.at(one.at(), getLocale()),
                                                one.body())));
        said.setVisible(!standings.statements(merchant, reader).isEmpty());
        known.add(changes, said);
    }

    private void send() {
        if (Gesture.at(
                Map.of("body", statement), () -> standings.state(statement.getValue(), reader))) {
            statement.clear();
            Toast.done(getTranslation("standing.state.sent"));
            show();
        }
    }
}
