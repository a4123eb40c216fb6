package com.qihui.redress.mail.out;

import com.qihui.redress.mail.OutgoingState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that goes out or went out.
 *
 * @param messageId fixed before anything is sent, so that a repetition is recognised as one
 * @param letterKey where the letter that goes with it is kept, once it is set
 * @param triedAt when it was claimed last; none when it never was
 * @param nextTryAt none when it has ended
 * @param fault the latest, or how it came back
 */
public record OutgoingMail(
        long id,
        long ticketId,
        String number,
        Occasion occasion,
        String language,
        int templateVersion,
        String recipient,
        String subject,
        String body,
        boolean letter,
        @Nullable String letterKey,
        @Nullable Long letterBytes,
        String messageId,
        OutgoingState state,
        Instant madeAt,
        int tries,
        @Nullable Instant triedAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant sentAt,
        @Nullable String fault) {}
