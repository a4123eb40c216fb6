package com.qihui.redress.conversation;

import com.qihui.redress.ticket.LikelyTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call, chat or visit, as whoever had it writes it down (R42).
 *
 * @param at null for now
 * @param counterpart who it was, where that is not plain
 * @param theirNo 工号 of the other side
 * @param recordingPiece the number of the piece of evidence that is the recording
 * @param notice needed with a recording (R14)
 * @param corrects an earlier entry of the same complaint, which stays
 * @param promises that were made, each confirmed
 */
public record LogContact(
        @NotNull ContactMeans means,
        @NotNull ContactParty party,
        @Nullable @LikelyTime Instant at,
        @Nullable @Size(max = 60) String counterpart,
        @Nullable @Size(max = 60) String theirNo,
        @Nullable @Size(max = 20) @Pattern(regexp = "[0-9+ \\-]{5,20}") String phone,
        @NotBlank @Size(max = Messages.LIMIT) String said,
        @Nullable @Positive Integer recordingPiece,
        @Nullable RecordingNotice notice,
        @Nullable @Positive Long corrects,
        @Size(max = 5) List<@NotNull @Valid MakePromise> promises) {

    public LogContact {
        promises = Objects.requireNonNullElse(promises, List.of());
    }

    /** The same with its recording, which was only now added to the evidence. */
    public LogContact recordedIn(int pieceNo) {
        return new LogContact(
                means,
                party,
                at,
                counterpart,
                theirNo,
                phone,
                said,
                pieceNo,
                notice,
                corrects,
                promises);
    }
}
