package com.qihui.redress.mail.out;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a mail about something is worded.
 *
 * @param version 0 as delivered with the program
 * @param madeBy none for that one
 */
public record MailTemplate(
        Occasion occasion,
        Locale language,
        int version,
        String subject,
        String body,
        @Nullable String madeBy,
        @Nullable Instant madeAt) {}
