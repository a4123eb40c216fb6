package com.qihui.redress.mail.parse;

import java.io.IOException;
import java.io.InputStream;

/**
 * Something attached, or shown within the text. Its bytes are read when asked for.
 *
 * @param name as its sender calls it; may be empty
 * @param inline whether it is shown within the text
 */
public record MailFile(String name, boolean inline, Content content) {

    /** Read once or more, as long as the mail is open. */
    public interface Content {

        InputStream open() throws IOException;
    }
}
