package com.qihui.redress.console;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The project's one message source, as the console asks for it. */
@Component
class Labels implements I18NProvider {

    private final transient MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** Chinese first: it is what a person gets who never chose. */
    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
