package com.qihui.redress.console.manager;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.remedy.Books;
import com.qihui.redress.remedy.Discrepancy;
import com.qihui.redress.remedy.HangingRemedies;
import com.qihui.redress.remedy.HangingRemedies.GivenUp;
import com.qihui.redress.remedy.Instruction;
import com.qihui.redress.remedy.ReconciledDay;
import com.qihui.redress.shared.Conflict;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the order system was told in vain so far, and what both sides' books say differently. */
@Route(value = "remedies", layout = ConsoleLayout.class)
@Menu(title = "remedies.title", order = 115)
@RolesAllowed({"MANAGER", "ADMIN"})
public class RemedyWatchView extends Screen {

    private static final int PAGE = 50;

    private final HangingRemedies remedies;
    private final Books books;
    private final Moments moments;
    private final Actor reader;
    private final RowList<Instruction> hanging;
    private final RowList<Discrepancy> differing;
    private final Div lastDay = new Div();
    private final StatusChip line = new StatusChip(Tone.OK, "");

    public RemedyWatchView(
            HangingRemedies remedies, Books books, Moments moments, CurrentActor current) {
        super("");
        this.remedies = remedies;
        this.books = books;
        this.moments = moments;
        this.reader = current.get();
        rename(getTranslation("remedies.title"));
        bar().actions(
                        line,
                        new Button(getTranslation("remedies.compare"), click -> compare()),
                        new Button(getTranslation("remedies.refresh"), click -> load()));
        hanging = new RowList<>(Instruction::id, mark -> remedies.list(mark, PAGE));
        hanging.column(getTranslation("remedies.what"), "1fr", this::what)
                .column(getTranslation("remedies.why"), "1fr", this::why)
                .column(getTranslation("remedies.since"), "136px", this::since)
                .column(getTranslation("remedies.next"), "136px", this::next)
                .column("", "200px", this::actions)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("remedies.none"),
                                getTranslation("remedies.none.next")));
        differing = new RowList<>(Discrepancy::id, mark -> books.open(mark, PAGE));
        differing
                .column(getTranslation("remedies.what"), "1fr", this::about)
                .column(getTranslation("remedies.difference"), "1fr", this::difference)
                .columnAtEnd(getTranslation("remedies.ours"), "112px", one -> yuan(one.oursYuan()))
                .columnAtEnd(
                        getTranslation("remedies.theirs"), "112px", one -> yuan(one.theirsYuan()))
                .column("", "120px", this::settler)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("remedies.agree"),
                                getTranslation("remedies.agree.next")));
        Div stack =
                padded(
                        new Card(getTranslation("remedies.hanging"), hanging),
                        new Card(getTranslation("remedies.books"), lastDay, differing));
        stack.addClassName("stack");
        load();
    }

    private void load() {
        boolean answering = remedies.isOrderSystemAnswering();
        line.show(
                answering ? Tone.OK : Tone.BAD,
                getTranslation(answering ? "remedies.line.up" : "remedies.line.down"));
        hanging.load();
        differing.load();
        lastDay.setText(
                books.latest()
                        .map(this::told)
                        .orElseGet(() -> getTranslation("remedies.day.none")));
        lastDay.addClassName("small");
    }

    private String told(ReconciledDay day) {
        String name = moments.day(day.day(), getLocale());
        return day.endedAt() == null
                ? getTranslation("remedies.day.open", name)
                : getTranslation(
                                "remedies.day",
                                name,
                                day.ours(),
                                day.oursYuan().toPlainString(),
                                day.theirs(),
                                day.theirsYuan().toPlainString())
                        + merchants(day);
    }

    /** What of it merchants bear, by either side; the platform bears the rest. */
    private String merchants(ReconciledDay day) {
        BigDecimal ours = day.oursMerchantYuan();
        BigDecimal theirs = day.theirsMerchantYuan();
        return ours == null || theirs == null
                ? ""
                : " "
                        + getTranslation(
                                "remedies.day.merchants",
                                ours.toPlainString(),
                                theirs.toPlainString());
    }

    private Component what(Instruction one) {
        return twoLines(
                new Anchor("tickets/" + one.number(), one.number()),
                getTranslation("remedies.kind." + one.action().kind())
                        + (one.amountYuan() == null
                                ? ""
                                : " " + getTranslation("ticket.yuan", plain(one.amountYuan()))));
    }

    private Component why(Instruction one) {
        return twoLines(
                new Span(one.fault() == null ? "" : getTranslation("fault." + one.fault())),
                getTranslation("remedies.tries", one.tries()));
    }

    private Component since(Instruction one) {
        return new Span(at(one.hangingSince()));
    }

    private Component next(Instruction one) {
        return one.isStopped()
                ? new StatusChip(Tone.BAD, getTranslation("remedies.stopped"))
                : new Span(at(one.nextTryAt()));
    }

    private Component actions(Instruction one) {
        Button retry = small("remedies.retry", () -> act(() -> remedies.retry(one.id(), reader)));
        Button giveUp =
                small(
                        "remedies.give_up",
                        () ->
                                askWhy(
                                        "remedies.give_up",
                                        "remedies.give_up.consequence",
                                        reason -> giveUp(one, reason)));
        giveUp.setVisible(reader.kind() == Actor.Kind.MANAGER);
        Div both = new Div(retry, giveUp);
        both.addClassName("actions");
        return both;
    }

    private void giveUp(Instruction one, String reason) {
        GivenUp what = remedies.giveUp(one.id(), reason, reader);
        Toast.done(getTranslation("remedies.given_up." + what));
        load();
    }

    private Component about(Discrepancy one) {
        String number = one.number();
        Component first =
                number == null ? new Span(one.key()) : new Anchor("tickets/" + number, number);
        return twoLines(first, one.orderNo() == null ? "" : one.orderNo());
    }

    private Component difference(Discrepancy one) {
        return twoLines(
                new Span(getTranslation("remedies.difference." + one.kind())),
                moments.day(one.day(), getLocale()));
    }

    private Component yuan(@Nullable BigDecimal amount) {
        return new Span(amount == null ? "—" : plain(amount));
    }

    private Component settler(Discrepancy one) {
        return small(
                "remedies.settle",
                () ->
                        askWhy(
                                "remedies.settle",
                                "remedies.settle.consequence",
                                note -> {
                                    books.settle(one.id(), note, reader);
                                    load();
                                }));
    }

    private void compare() {
        int days = books.compareNow();
        load();
        Toast.done(getTranslation("remedies.compared", days));
    }

    private void act(Runnable gesture) {
        try {
            gesture.run();
        } catch (Conflict late) {
            Toast.failed(
                    getTranslation("error." + late.code()),
                    getTranslation("remedies.loaded_again"));
        }
        load();
    }

    private void askWhy(String action, String consequence, Consumer<String> then) {
        Dialog dialog = new Dialog(getTranslation(action));
        TextArea reason = new TextArea(getTranslation("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(500);
        reason.setHelperText(getTranslation(consequence));
        dialog.setWidth("440px");
        dialog.add(reason);
        Button confirm =
                new Button(
                        getTranslation(action),
                        click -> {
                            if (done(reason, then)) {
                                dialog.close();
                            }
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("console.cancel"), click -> dialog.close()),
                        confirm);
        dialog.open();
    }

    private boolean done(TextArea reason, Consumer<String> then) {
        try {
            return Gesture.at(Map.of("reason", reason), () -> then.accept(reason.getValue()));
        } catch (Conflict late) {
            Toast.failed(
                    getTranslation("error." + late.code()),
                    getTranslation("remedies.loaded_again"));
            load();
            return true;
        }
    }

    private Button small(String label, Runnable gesture) {
        Button button = new Button(getTranslation(label), click -> gesture.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Component twoLines(Component first, String second) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.add(first);
        HtmlContainer small = new HtmlContainer("small");
        small.setText(second);
        return new Div(strong, small);
    }

    private String at(@Nullable Instant moment) {
        return moment == null ? "—" : moments.at(moment, getLocale());
    }

    private static String plain(BigDecimal yuan) {
        return yuan.toPlainString();
    }
}
