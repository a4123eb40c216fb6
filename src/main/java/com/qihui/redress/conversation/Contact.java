package com.qihui.redress.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call, chat or visit that was logged. Neither changed nor deleted; a correction follows it.
 *
 * @param phone of the other side, where it was written down
 * @param corrects which entry this one corrects
 */
public record Contact(
        long id,
        ContactMeans means,
        ContactParty party,
        Instant at,
        @Nullable String counterpart,
        @Nullable String theirNo,
        @Nullable String phone,
        String said,
        @Nullable Integer recordingPiece,
        @Nullable RecordingNotice notice,
        @Nullable Long corrects,
        String loggedBy,
        @Nullable String loggedByNo,
        Instant loggedAt) {

    /** A recording of which the other side was not told, or nobody knows (R14). */
    public boolean isDoubtfulRecording() {
        return recordingPiece != null && notice != RecordingNotice.GIVEN;
    }
}
