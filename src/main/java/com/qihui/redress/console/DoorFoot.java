package com.qihui.redress.console;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;

/** Language and appearance for those not yet signed in, and the way for those who complain. */
class DoorFoot extends Footer {

    DoorFoot() {
        addClassName("door-foot");
        boolean english = Language.isEnglish(getLocale());
        NativeButton language = new NativeButton(english ? "中文" : "English");
        language.addClickListener(
                click -> Language.choose(english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
        NativeButton appearance = new NativeButton(getTranslation("console.appearance"));
        Appearance.switchesWith(appearance);
        Anchor complain = new Anchor("complain", getTranslation("console.sign_in.complain"));
        complain.setRouterIgnore(true);
        add(complain, language, appearance);
    }
}
