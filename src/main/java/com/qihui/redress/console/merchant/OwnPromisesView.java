package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.conversation.OpenPromise;
import com.qihui.redress.conversation.PromiseQuery;
import com.qihui.redress.conversation.PromiseSearch;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.workflow.merchant.MerchantSight;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;

/** The promises this merchant still owes, soonest due first. */
@Route(value = "merchant/promises", layout = ConsoleLayout.class)
@Menu(title = "promises.title", order = 11)
@RolesAllowed("MERCHANT")
public class OwnPromisesView extends Screen {

    private static final int PAGE = 20;

    public OwnPromisesView(
            PromiseSearch search,
            MerchantSight sight,
            CurrentActor current,
            Moments moments,
            Changes changes) {
        super("");
        Actor reader = current.get();
        PromiseQuery own = PromiseQuery.ALL.ofMerchant(Objects.requireNonNull(reader.merchantId()));
        rename(getTranslation("promises.title"));
        RowList<OpenPromise> rows =
                new RowList<>(OpenPromise::id, mark -> search.page(own, mark, PAGE));
        rows.column(getTranslation("promises.what"), "1fr", row -> new Span(sight.told(row)))
                .column(getTranslation("promises.of"), "200px", row -> new Span(row.number()))
                .column(
                        getTranslation("promises.due"),
                        "152px",
                        row -> new Span(moments.until(row.dueAt(), getLocale())))
                .columnAtEnd(
                        "", "120px", row -> new Countdown(row.dueAt(), Countdown.State.RUNNING))
                .leadsTo(row -> "merchant/tickets/" + row.number())
                .onOpen(row -> UI.getCurrent().navigate("merchant/tickets/" + row.number()))
                .whenEmpty(
                        new EmptyState(
                                getTranslation("promises.empty"),
                                getTranslation("merchant.promises.empty.next")));
        add(rows);
        LiveUpdates.of(this, changes, ids -> rows.refresh());
        rows.load();
    }
}
