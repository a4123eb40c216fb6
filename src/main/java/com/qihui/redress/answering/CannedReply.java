package com.qihui.redress.answering;

import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.ticket.Category;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of something that is often said (E8).
 *
 * @param ownerId whose alone it is; null where everybody of the desk uses it
 * @param version from 1
 * @param category of the complaints it is for; null for any
 * @param language in which it is written
 * @param thread to whom it is said; null to whomever
 * @param body with places, as {@link ReplyPlaces} fills them
 * @param deeds what is done along with it
 * @param retiredAt null while it is offered
 */
public record CannedReply(
        long id,
        @Nullable Long ownerId,
        int version,
        String name,
        @Nullable Category category,
        Locale language,
        @Nullable MessageThread thread,
        String body,
        Deeds deeds,
        String madeBy,
        Instant madeAt,
        @Nullable String retiredBy,
        @Nullable Instant retiredAt) {

    public boolean isShared() {
        return ownerId == null;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    boolean isFor(@Nullable Category asked, MessageThread to) {
        return (category == null || category == asked) && (thread == null || thread == to);
    }

    boolean isNamed(String lowerCase) {
        return name.toLowerCase(Locale.ROOT).contains(lowerCase);
    }
}
