package com.qihui.redress.console.admin;

import com.qihui.redress.account.ApiToken;
import com.qihui.redress.account.IssueToken;
import com.qihui.redress.account.Scope;
import com.qihui.redress.account.Tokens;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Ask;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The tokens of API clients: what each may do, until when. */
@Route(value = "tokens", layout = ConsoleLayout.class)
@Menu(title = "tokens.title", order = 130)
@RolesAllowed("ADMIN")
public class TokensView extends Screen {

    private static final int PAGE = 50;

    private final Tokens tokens;
    private final Moments moments;
    private final Clock clock;
    private final RowList<ApiToken> rows;

    public TokensView(Tokens tokens, Moments moments, Clock clock) {
        super("");
        this.tokens = tokens;
        this.moments = moments;
        this.clock = clock;
        rename(getTranslation("tokens.title"));
        Button issue = new Button(getTranslation("tokens.issue"), click -> issue());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar().actions(issue);
        rows = new RowList<>(ApiToken::id, mark -> tokens.list(mark, PAGE));
        rows.column(getTranslation("tokens.name"), "1fr", this::name)
                .column(getTranslation("tokens.expires"), "168px", this::expires)
                .column(getTranslation("accounts.state"), "96px", this::state)
                .column("", "96px", this::revoker)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("tokens.empty"),
                                getTranslation("tokens.empty.next")));
        add(rows);
        rows.load();
    }

    private Component name(ApiToken token) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(token.name());
        HtmlContainer small = new HtmlContainer("small");
        small.setText(
                token.scopes().stream().map(Scope::wireName).collect(Collectors.joining(" · ")));
        return new Div(strong, small);
    }

    private Component expires(ApiToken token) {
        return new Span(moments.at(token.expiresAt(), getLocale()));
    }

    private Component state(ApiToken token) {
        if (token.revokedAt() != null) {
            return new StatusChip(Tone.MUTE, getTranslation("tokens.revoked"));
        }
        return token.isValidAt(clock.instant())
                ? new StatusChip(Tone.OK, getTranslation("tokens.valid"))
                : new StatusChip(Tone.WARN, getTranslation("tokens.expired"));
    }

    private Component revoker(ApiToken token) {
        Button revoke = new Button(getTranslation("tokens.revoke"), click -> revoke(token));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        revoke.setVisible(token.revokedAt() == null);
        return revoke;
    }

    private void revoke(ApiToken token) {
        Ask.beforeLosing(
                getTranslation("tokens.revoke.question", token.name()),
                getTranslation("tokens.revoke.consequence"),
                getTranslation("tokens.revoke"),
                () -> {
                    tokens.revoke(token.id());
                    rows.load();
                });
    }

    private void issue() {
        Dialog dialog = new Dialog(getTranslation("tokens.issue"));
        TextField name = new TextField(getTranslation("tokens.name"));
        CheckboxGroup<Scope> scopes = new CheckboxGroup<>(getTranslation("tokens.scopes"));
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(Scope::wireName);
        Select<Integer> days = new Select<>();
        days.setLabel(getTranslation("tokens.days"));
        days.setItems(30, 90, 365);
        days.setItemLabelGenerator(one -> getTranslation("tokens.days.of", one));
        days.setValue(90);
        Div form = new Div(name, scopes, days);
        form.addClassName("stack");
        dialog.add(form);
        dialog.setWidth("420px");
        var fields = Map.of("name", name, "scopes", scopes, "expiresAt", days);
        Button save =
                new Button(
                        getTranslation("tokens.issue"),
                        click ->
                                Gesture.at(
                                        fields,
                                        () -> {
                                            var until =
                                                    clock.instant()
                                                            .plus(Duration.ofDays(days.getValue()));
                                            var issued =
                                                    tokens.issue(
                                                            new IssueToken(
                                                                    name.getValue().strip(),
                                                                    scopes.getValue(),
                                                                    until,
                                                                    null));
                                            dialog.close();
                                            rows.load();
                                            tell(issued.clear());
                                        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("console.cancel"), click -> dialog.close());
        dialog.getFooter().add(cancel, save);
        dialog.open();
    }

    /** Told once: only its hash is kept. */
    private void tell(String clear) {
        Dialog dialog = new Dialog(getTranslation("tokens.clear"));
        TextField shown = new TextField(getTranslation("tokens.clear.once"));
        shown.setValue(clear);
        shown.setReadOnly(true);
        shown.setWidthFull();
        dialog.add(shown);
        dialog.setWidth("560px");
        Button copy =
                new Button(
                        getTranslation("tokens.copy"),
                        click -> {
                            shown.getElement()
                                    .executeJs("navigator.clipboard.writeText($0)", clear);
                            Toast.done(getTranslation("tokens.copied"));
                        });
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button close = new Button(getTranslation("console.close"), click -> dialog.close());
        dialog.getFooter().add(close, copy);
        dialog.open();
    }
}
