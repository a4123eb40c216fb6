package com.qihui.redress.portal.status;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.FileLimits;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.status.StatusPage.Direct;
import com.qihui.redress.portal.status.StatusPage.Enclosed;
import com.qihui.redress.portal.status.StatusPage.Saying;
import com.qihui.redress.shared.Markup;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the complainant says to the desk and, where it lets them, to the merchant (E27). */
@Component
class Talk {

    private final Messages messages;
    private final DirectTalks direct;
    private final PortalWords words;

    Talk(Messages messages, DirectTalks direct, PortalWords words) {
        this.messages = messages;
        this.direct = direct;
        this.words = words;
    }

    /** All that is theirs to read. */
    List<Message> said(Ticket ticket) {
        return messages.of(ticket.id(), Messages.readableBy(Actor.COMPLAINANT));
    }

    /** Between them and the desk; oldest first, as a conversation is read. */
    List<Saying> sayings(List<Message> said, Locale language) {
        return sayings(
                said, MessageThread.COMPLAINANT, words.say(language, "portal.who.desk"), language);
    }

    /** Between them and the merchant; nothing where they never were let. */
    @Nullable Direct direct(Ticket ticket, List<Message> said, Locale language) {
        boolean open = direct.isOpen(ticket);
        String merchant = Objects.requireNonNullElse(ticket.merchantName(), "");
        String who = words.say(language, "portal.who.merchant", merchant);
        List<Saying> sayings = sayings(said, MessageThread.PARTIES, who, language);
        return open || !sayings.isEmpty() ? new Direct(merchant, open, sayings) : null;
    }

    private List<Saying> sayings(
            List<Message> said, MessageThread thread, String others, Locale language) {
        Set<Long> corrected =
                said.stream()
                        .map(Message::corrects)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return said.stream()
                .filter(message -> message.thread() == thread)
                .map(message -> saying(message, corrected, others, language))
                .toList();
    }

    private Saying saying(Message message, Set<Long> corrected, String others, Locale language) {
        return new Saying(
                message.id(),
                who(message, others, language),
                message.isByComplainant(),
                Markup.of(message.body()),
                message.body(),
                words.at(message.sentAt(), language),
                message.files().stream().map(Talk::enclosed).toList(),
                message.corrects() != null,
                corrected.contains(message.id()));
    }

    private static Enclosed enclosed(MessageFile file) {
        return new Enclosed(
                file.fileNo(),
                file.saveAs(),
                FileLimits.words(file.file().size()),
                file.file().preview());
    }

    /** Never by name. */
    private String who(Message message, String others, Locale language) {
        if (message.isByComplainant()) {
            return words.say(language, "portal.who.you");
        }
        String agentNo = message.agentNo();
        return agentNo == null || !message.isByDesk()
                ? others
                : words.say(language, "portal.who.agent", agentNo);
    }
}
