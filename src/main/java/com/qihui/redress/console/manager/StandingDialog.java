package com.qihui.redress.console.manager;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.merchant.ChangeStanding;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Standing;
import com.qihui.redress.merchant.Standings;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;

/** A manager judges a merchant anew; what was judged before and what it said stand beside. */
class StandingDialog extends Dialog {

    StandingDialog(Merchant merchant, Standings standings, Actor by, Runnable changed) {
        setHeaderTitle(merchant.name());
        setWidth("520px");
        Select<Standing> standing = new Select<>();
        standing.setLabel(getTranslation("merchants.standing"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(one -> getTranslation("standing." + one));
        standing.addValueChangeListener(
                chosen ->
                        standing.setHelperText(
                                chosen.getValue().worksItsDesk()
                                        ? ""
                                        : getTranslation("standing.barred")));
        standing.setValue(merchant.standing());
        Select<Merchant.Tier> tier = new Select<>();
        tier.setLabel(getTranslation("standing.tier"));
        tier.setItems(Merchant.Tier.values());
        tier.setItemLabelGenerator(one -> getTranslation("tier." + one));
        tier.setValue(merchant.tier());
        TextArea reason = area("standing.reason", 1_000);
        TextArea hearing = area("standing.hearing", 2_000);
        hearing.setHelperText(getTranslation("standing.hearing.help"));
        standings.statements(merchant.id(), by).stream()
                .findFirst()
                .ifPresent(last -> hearing.setValue(last.body()));
        Facts before = new Facts();
        standings.changes(merchant.id(), by).stream()
                .limit(5)
                .forEach(
                        one ->
                                before.add(
                                        getTranslation("standing." + one.standing()),
                                        one.reason() + " · " + one.by()));
        Div form = new Div(standing, tier, reason, hearing, before);
        form.addClassName("stack");
        form.getChildren().forEach(part -> part.getStyle().setWidth("100%"));
        add(form);
        Button save =
                new Button(
                        getTranslation("merchants.judge"),
                        click -> {
                            boolean done =
                                    Gesture.at(
                                            Map.of(
                                                    "standing", standing,
                                                    "tier", tier,
                                                    "reason", reason,
                                                    "hearing", hearing),
                                            () ->
                                                    standings.change(
                                                            merchant.id(),
                                                            merchant.version(),
                                                            new ChangeStanding(
                                                                    standing.getValue(),
                                                                    tier.getValue(),
                                                                    reason.getValue(),
                                                                    hearing.getValue()),
                                                            by));
                            if (done) {
                                close();
                                changed.run();
                                Toast.done(getTranslation("merchants.judged"));
                            }
                        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setVisible(by.kind() == Actor.Kind.MANAGER);
        getFooter().add(new Button(getTranslation("console.cancel"), click -> close()), save);
    }

    private TextArea area(String label, int limit) {
        TextArea area = new TextArea(getTranslation(label));
        area.setMaxLength(limit);
        area.setMinRows(2);
        area.setManualValidation(true);
        return area;
    }
}
