package com.qihui.redress.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The language a person chose stays with their browser; Chinese until they choose. */
@Component
class Language implements VaadinServiceInitListener {

    private static final String COOKIE = "redress-lang";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        opened -> opened.getUI().setLocale(of(VaadinRequest.getCurrent())));
    }

    /** What is on the screen was written in the old language, so the page is loaded again. */
    static void choose(Locale locale) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax';"
                                + "location.reload()",
                        COOKIE,
                        locale.getLanguage());
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** Also before the page knows it. */
    static Locale of(VaadinRequest request) {
        boolean english =
                Optional.ofNullable(request.getCookies())
                        .map(Arrays::stream)
                        .orElse(Stream.empty())
                        .anyMatch(
                                cookie ->
                                        COOKIE.equals(cookie.getName())
                                                && cookie.getValue().equals("en"));
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
