package com.qihui.redress.mail.parse;

import com.qihui.redress.mail.MailReason;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says. Its files can be read until it is closed.
 *
 * @param sender in lower case; null when it says from nobody
 * @param senderName as they call themselves; may be empty
 * @param messageId with its angle brackets; null when it has none
 * @param references Message-IDs it answers, the latest last
 * @param text all of it
 * @param shown without what it repeats of earlier mails
 * @param untaken what of it is beyond the bounds of reading, by name
 * @param automatic why nobody waits for an answer to it, if nobody does
 * @param bounce what it reports of a mail of ours
 */
public record ParsedMail(
        @Nullable String sender,
        String senderName,
        String subject,
        @Nullable String messageId,
        List<String> references,
        List<String> recipients,
        String text,
        String shown,
        List<MailFile> files,
        List<String> untaken,
        @Nullable MailReason automatic,
        @Nullable BounceReport bounce,
        Closeable source)
        implements Closeable {

    @Override
    public void close() throws IOException {
        source.close();
    }
}
