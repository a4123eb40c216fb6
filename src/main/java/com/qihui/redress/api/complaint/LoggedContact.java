package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.RecordingNotice;
import com.qihui.redress.shared.Masked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call, chat or visit on record.
 *
 * @param phone masked
 * @param recordingPiece the number of the piece of evidence
 * @param corrects which entry it corrects
 */
@Schema(name = "LoggedContact")
record LoggedContact(
        long id,
        ContactMeans means,
        ContactParty party,
        @DeskTime Instant at,
        @Nullable String counterpart,
        @Nullable String theirNo,
        @Nullable String phone,
        String said,
        @Nullable Integer recordingPiece,
        @Nullable RecordingNotice notice,
        @Nullable Long corrects,
        String loggedBy,
        @Nullable String loggedByNo,
        @DeskTime Instant loggedAt) {

    static LoggedContact of(Contact contact) {
        return new LoggedContact(
                contact.id(),
                contact.means(),
                contact.party(),
                contact.at(),
                contact.counterpart(),
                contact.theirNo(),
                Masked.phone(contact.phone()),
                contact.said(),
                contact.recordingPiece(),
                contact.notice(),
                contact.corrects(),
                contact.loggedBy(),
                contact.loggedByNo(),
                contact.loggedAt());
    }
}
