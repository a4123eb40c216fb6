package com.qihui.redress.conversation;

import com.qihui.redress.evidence.FileName;
import com.qihui.redress.evidence.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a message.
 *
 * @param name as its sender calls it, made safe
 */
public record Enclosure(StoredFile file, @Nullable String name) {

    public Enclosure {
        name = FileName.clean(name);
    }
}
