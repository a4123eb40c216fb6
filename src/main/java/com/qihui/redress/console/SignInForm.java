package com.qihui.redress.console;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;

/** A form of the browser's own, which every password manager understands. */
@Tag("form")
class SignInForm extends HtmlContainer {

    private final Input name = new Input();
    private final Input password = new Input();

    SignInForm() {
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        Input token = new Input();
        token.setType("hidden");
        add(
                field("console.sign_in.name", name, "username", "username"),
                field("console.sign_in.password", password, "password", "current-password"),
                token,
                submit());
        password.setType("password");
        name.getElement().setAttribute("autofocus", true);
        token.getElement()
                .executeJs(
                        """
                        const of = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
                        this.name = of('_csrf_parameter');
                        this.value = of('_csrf');
                        """);
    }

    void fillIn(String who, String secret) {
        name.setValue(who);
        password.setValue(secret);
    }

    private NativeLabel field(String label, Input input, String parameter, String completion) {
        input.getElement()
                .setAttribute("name", parameter)
                .setAttribute("autocomplete", completion)
                .setAttribute("required", true);
        NativeLabel around = new NativeLabel(getTranslation(label));
        around.add(input);
        return around;
    }

    private NativeButton submit() {
        NativeButton button = new NativeButton(getTranslation("console.sign_in"));
        button.getElement().setAttribute("type", "submit");
        return button;
    }
}
