package com.qihui.redress.conversation;

import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.ticket.Discretion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message.
 *
 * @param fileNo from 1, within its message
 * @param name as its sender calls it
 * @param pieceNo of the evidence it became; null while it is no evidence
 */
public record MessageFile(
        int fileNo, StoredFile file, @Nullable String name, @Nullable Integer pieceNo) {

    /** With an ending that its content has. */
    public String saveAs() {
        return file.type().honestName(name == null ? "file-" + fileNo : name);
    }

    /** A name that tells how to reach who complains is left out. */
    MessageFile discreet(Discretion discretion) {
        String told = discretion.optional(name);
        return Objects.equals(told, name) ? this : new MessageFile(fileNo, file, null, pieceNo);
    }
}
