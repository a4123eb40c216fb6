package com.qihui.redress.console.ticket;

import com.qihui.redress.conversation.Contact;
import com.qihui.redress.shared.Masked;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a talk is told: with whom and by what means, when, and who wrote it down. */
class ContactWords {

    private final Wording wording;

    ContactWords(Wording wording) {
        this.wording = wording;
    }

    /** The telephone number only as far as it is recognised by it. */
    String head(Contact contact) {
        return dotted(
                wording.say("contact.means." + contact.means()),
                wording.say("contact.party." + contact.party()),
                contact.counterpart(),
                contact.theirNo() == null ? null : wording.say("contact.no", contact.theirNo()),
                Masked.phone(contact.phone()));
    }

    String when(Contact contact) {
        String by =
                contact.loggedByNo() == null || contact.loggedBy().contains(contact.loggedByNo())
                        ? contact.loggedBy()
                        : wording.say("ticket.agent", contact.loggedBy(), contact.loggedByNo());
        return dotted(wording.at(contact.at()), wording.say("contact.by", by));
    }

    static String dotted(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
