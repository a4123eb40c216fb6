package com.qihui.redress.mail.out;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What was said, as a mail tells it: without formatting, that it corrects what was said before, and
 * which files wait on the complainant's page.
 */
@Component
class MessageText {

    private final MessageSource labels;

    MessageText(MessageSource labels) {
        this.labels = labels;
    }

    String of(Message message, Locale language) {
        List<String> parts = new ArrayList<>();
        if (message.corrects() != null) {
            parts.add(say(language, "mail.message.correction"));
        }
        boolean direct = message.thread() == MessageThread.PARTIES;
        if (direct && message.senderKind().equals(Actor.Kind.MERCHANT.name())) {
            parts.add(say(language, "mail.message.by_merchant"));
        }
        if (!message.body().isBlank()) {
            parts.add(Markup.plain(message.body()));
        }
        if (!message.files().isEmpty()) {
            parts.add(
                    say(
                            language,
                            "mail.message.files",
                            message.files().stream()
                                    .map(MessageFile::saveAs)
                                    .collect(
                                            Collectors.joining(
                                                    say(language, "mail.message.list")))));
        }
        return String.join("\n", parts);
    }

    private String say(Locale language, String key, @Nullable Object... places) {
        return Objects.requireNonNull(labels.getMessage(key, places, language));
    }
}
