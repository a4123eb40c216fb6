package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.merchant.TrackRecords;
import com.qihui.redress.merchant.TrackedAs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The complaints behind a figure of the merchant's own record. */
@Route(value = "merchant/cases", layout = ConsoleLayout.class)
@RolesAllowed("MERCHANT")
public class OwnCasesView extends Screen implements HasUrlParameter<String> {

    private static final int PAGE = 50;

    private final TrackRecords records;
    private final Actor reader;
    private final Moments moments;
    private @Nullable Component rows;

    public OwnCasesView(TrackRecords records, CurrentActor current, Moments moments) {
        super("");
        this.records = records;
        this.reader = current.get();
        this.moments = moments;
        Button back =
                new Button(
                        getTranslation("standing.own"),
                        Glyph.BACK.drawn(),
                        click -> UI.getCurrent().navigate(StandingView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        bar().before(back);
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        Arrays.stream(TrackedAs.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(TrackedAs as) {
        rename(getTranslation("standing.as." + as));
        long merchant = Objects.requireNonNull(reader.merchantId());
        if (rows != null) {
            remove(rows);
        }
        var list =
                CaseRows.of(
                        "merchant/tickets/",
                        moments,
                        getLocale(),
                        mark -> records.cases(merchant, as, mark, PAGE, reader));
        list.load();
        rows = list;
        add(list);
    }
}
