package com.qihui.redress.console.manager;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.merchant.CaseRows;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.merchant.TrackRecords;
import com.qihui.redress.merchant.TrackedAs;
import com.qihui.redress.merchant.TrackedCase;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The complaints behind one figure of one merchant. */
@Route(value = "merchants/:merchant/cases/:as", layout = ConsoleLayout.class)
@RolesAllowed({"MANAGER", "ADMIN"})
public class MerchantCasesView extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final TrackRecords records;
    private final Merchants merchants;
    private final Actor reader;
    private final Moments moments;
    private final Span about = new Span();
    private @Nullable RowList<TrackedCase> rows;

    public MerchantCasesView(
            TrackRecords records, Merchants merchants, CurrentActor current, Moments moments) {
        super("");
        this.records = records;
        this.merchants = merchants;
        this.reader = current.get();
        this.moments = moments;
        Button back =
                new Button(
                        getTranslation("merchants.title"),
                        Glyph.BACK.drawn(),
                        click -> UI.getCurrent().navigate(MerchantsView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        about.addClassNames("quiet", "small", "cut");
        bar().before(back).beside(about);
    }

    static String address(long merchant, TrackedAs as) {
        return "merchants/" + merchant + "/cases/" + as;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<TrackedAs> as =
                event.getRouteParameters()
                        .get("as")
                        .flatMap(
                                name ->
                                        Arrays.stream(TrackedAs.values())
                                                .filter(known -> known.name().equals(name))
                                                .findFirst());
        Optional<com.qihui.redress.merchant.Merchant> merchant =
                event.getRouteParameters()
                        .get("merchant")
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> merchants.byId(Long.parseLong(id)));
        if (as.isEmpty() || merchant.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        rename(getTranslation("standing.as." + as.get()));
        about.setText(getTranslation("merchants.of", merchant.get().name()));
        if (rows != null) {
            remove(rows);
        }
        long id = merchant.get().id();
        rows =
                CaseRows.of(
                        "tickets/",
                        moments,
                        getLocale(),
                        mark -> records.cases(id, as.get(), mark, PAGE, reader));
        rows.load();
        add(rows);
    }
}
