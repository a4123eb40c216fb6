package com.qihui.redress.console.ticket;

import com.qihui.redress.conversation.RecordingNotice;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recording of a talk, as the piece of evidence that it becomes (R14). */
final class Recording {

    /** What the checklist knows recordings by. */
    private static final String FORM = "录音";

    private Recording() {}

    static NewPiece of(StoredFile file, String name, @Nullable RecordingNotice notice) {
        Boolean announced = null;
        if (notice == RecordingNotice.GIVEN) {
            announced = true;
        } else if (notice == RecordingNotice.NOT_GIVEN) {
            announced = false;
        }
        return NewPiece.withFile(
                new FileComplaint.Piece(
                        EvidenceKind.COMMUNICATION_RECORD, FORM, null, null, announced, Map.of()),
                file,
                name);
    }
}
