package com.qihui.redress.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it came and what became of it.
 *
 * @param rawKey where its bytes are kept
 * @param deliveries how often it came
 * @param detail what more there is to say about the reason
 * @param number of the complaint it belongs to, or seems to
 * @param tries how often it was read, or is being read
 * @param settledBy the person who decided, if one did
 */
public record ReceivedMail(
        long id,
        String mailbox,
        String rawKey,
        long size,
        Instant receivedAt,
        int deliveries,
        MailState state,
        @Nullable MailReason reason,
        @Nullable String detail,
        @Nullable String sender,
        @Nullable String senderName,
        @Nullable String subject,
        @Nullable String number,
        int tries,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {}
