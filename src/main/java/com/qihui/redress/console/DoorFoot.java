package com.qihui.redress.console;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;

/** Language and appearance, for those not yet signed in. */
class DoorFoot extends Footer {

    DoorFoot() {
        addClassName("door-foot");
        boolean english = Language.isEnglish(getLocale());
        NativeButton language = new NativeButton(english ? "中文" : "English");
        language.addClickListener(
                click -> Language.choose(english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
        NativeButton appearance = new NativeButton(getTranslation("console.appearance"));
        Appearance.switchesWith(appearance);
        add(language, appearance);
    }
}
