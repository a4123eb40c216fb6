package com.qihui.redress.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is logged of a call that was recorded, of which the other side was told. */
public final class RecordedCall {

    private RecordedCall() {}

    /** With nothing on record yet that was recorded of it. */
    public static LogContact with(ContactParty party, String said) {
        return with(party, said, null);
    }

    /**
     * @param recording the number of the piece it is kept as
     */
    public static LogContact with(ContactParty party, String said, @Nullable Integer recording) {
        return new LogContact(
                ContactMeans.CALL,
                party,
                null,
                null,
                null,
                null,
                said,
                recording,
                RecordingNotice.GIVEN,
                null,
                List.of());
    }
}
