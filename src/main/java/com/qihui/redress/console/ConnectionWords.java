package com.qihui.redress.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a page says when the server does not answer, in the reader's language. */
@Component
class ConnectionWords implements VaadinServiceInitListener {

    private final Labels labels;

    ConnectionWords(Labels labels) {
        this.labels = labels;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        opened -> tell(opened.getUI(), Language.of(VaadinRequest.getCurrent())));
        event.getSource().setSystemMessagesProvider(this::messages);
    }

    private void tell(UI ui, Locale language) {
        ui.getReconnectDialogConfiguration()
                .setDialogText(labels.getTranslation("console.connection.lost", language));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(labels.getTranslation("console.connection.gave_up", language));
        ui.getPage()
                .executeJs(
                        "window.Vaadin.connectionIndicator.onlineText = $0",
                        labels.getTranslation("console.connection.back", language));
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        Locale locale = info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // An ended session needs no words: the page loads again and asks to sign in.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(labels.getTranslation("console.failed", locale));
        messages.setInternalErrorMessage(labels.getTranslation("console.failed.reload", locale));
        messages.setCookiesDisabledCaption(labels.getTranslation("console.no_cookies", locale));
        messages.setCookiesDisabledMessage(
                labels.getTranslation("console.no_cookies.next", locale));
        return messages;
    }
}
