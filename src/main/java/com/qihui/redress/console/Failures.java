package com.qihui.redress.console;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.qihui.redress.account.DeskClosed;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** A gesture that was refused says why and what to do; one that failed is logged with a number. */
@Component
class Failures implements ErrorHandler, VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(opened -> opened.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        UI page = UI.getCurrent();
        if (page == null) {
            logged(cause);
        } else if (page.isClosing()) {
            // Nobody looks at it any more; as the program ends, not even words are left.
            LOG.warn("a page could not be put away: {}", cause.toString());
        } else if (cause instanceof RuleViolation violation) {
            Toast.failed(sentence(violation), translate("console.failed.rule.next"));
        } else if (cause instanceof Conflict conflict) {
            Toast.failed(
                    translate("error." + conflict.code()),
                    translate("console.failed.conflict.next"));
        } else if (cause instanceof NotFound) {
            Toast.failed(
                    translate("problem.not_found.title"), translate("problem.not_found.detail"));
        } else if (cause instanceof DeskClosed) {
            // The door says why.
            page.getPage().reload();
        } else if (cause instanceof AccessDeniedException) {
            Toast.failed(
                    translate("problem.forbidden.title"), translate("console.failed.denied.next"));
        } else {
            Toast.failed(
                    translate("console.failed"), translate("console.failed.next", logged(cause)));
        }
    }

    /**
     * @return what a reader can tell an administrator, who finds it in the log
     */
    static String logged(Throwable cause) {
        String reference = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        LOG.error("a screen failed, reference {}", reference, cause);
        return reference;
    }

    private static String sentence(RuleViolation violation) {
        return violation.errors().stream()
                .map(error -> translate("error." + error.code(), error.args().toArray()))
                .distinct()
                .collect(Collectors.joining(translate("console.failed.rule.and")));
    }
}
