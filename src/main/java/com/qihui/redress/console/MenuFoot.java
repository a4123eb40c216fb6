package com.qihui.redress.console;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.Badge;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.Shortcut;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import java.util.Locale;
import java.util.Objects;

/** Who is signed in, and what belongs to the person rather than to the work. */
class MenuFoot extends Footer {

    MenuFoot(Actor actor, Runnable signOut) {
        addClassName("menu-foot");
        Div who = new Div(actor.name());
        who.addClassNames("who", "cut");
        Div what = new Div(getTranslation("role." + actor.kind()));
        what.addClassNames("role", "cut");
        Div person =
                new Div(
                        new Badge(Objects.requireNonNullElse(actor.agentNo(), actor.name())),
                        new Div(who, what));
        person.addClassNames("person", "line");
        Button leave = switchFor(Glyph.LEAVE, "console.sign_out");
        leave.addClickListener(click -> signOut.run());
        Div gap = new Div();
        gap.addClassName("spring");
        person.add(gap, leave);
        Div switches = new Div(language(), appearance(), help());
        switches.addClassName("switches");
        add(person, switches);
    }

    private Button language() {
        boolean english = Language.isEnglish(getLocale());
        Button button = new Button(english ? "中文" : "English");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(
                click -> Language.choose(english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
        return button;
    }

    private Button appearance() {
        Button button = switchFor(Glyph.CONTRAST, "console.appearance");
        Appearance.switchesWith(button);
        return button;
    }

    private Button help() {
        Button button = switchFor(Glyph.KEYBOARD, "console.keys.title");
        button.addClickListener(click -> KeyHelp.open());
        Shortcut.hidden(button, "?");
        return button;
    }

    private Button switchFor(Glyph glyph, String label) {
        Button button = new Button(glyph.drawn());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label));
        return button;
    }
}
