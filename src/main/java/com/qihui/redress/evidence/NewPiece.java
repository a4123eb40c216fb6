package com.qihui.redress.evidence;

import com.qihui.redress.ticket.FileComplaint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence to be added.
 *
 * @param said what its giver says about it
 * @param given whether it is here to be looked at; otherwise it is only announced, and the
 *     checklist waits for it
 * @param file its content, if it is in the store
 * @param fileName as its giver calls the file
 * @param capturedAt when it was captured, as declared; what the file itself says comes before it
 * @param corrects number of the piece it corrects or completes, which stays
 * @param ofItself whether its file completes nothing that was announced
 */
public record NewPiece(
        FileComplaint.Piece said,
        boolean given,
        @Nullable StoredFile file,
        @Nullable String fileName,
        @Nullable Instant capturedAt,
        @Nullable Integer corrects,
        boolean ofItself) {

    /** Will be handed in later. */
    public static NewPiece announced(FileComplaint.Piece said) {
        return new NewPiece(said, false, null, null, null, null, false);
    }

    /** Seen where it lives, without a file here: for complaints that were made elsewhere. */
    public static NewPiece seenElsewhere(FileComplaint.Piece said) {
        return new NewPiece(said, true, null, null, null, null, false);
    }

    public static NewPiece withFile(
            FileComplaint.Piece said, StoredFile file, @Nullable String fileName) {
        return new NewPiece(said, true, file, FileName.clean(fileName), null, null, false);
    }

    public NewPiece capturedAt(@Nullable Instant moment) {
        return new NewPiece(said, given, file, fileName, moment, corrects, ofItself);
    }

    public NewPiece correcting(@Nullable Integer pieceNo) {
        return new NewPiece(said, given, file, fileName, capturedAt, pieceNo, ofItself);
    }

    /** It is what nobody announced, whatever of its kind is waited for. */
    public NewPiece asItself() {
        return new NewPiece(said, given, file, fileName, capturedAt, corrects, true);
    }
}
