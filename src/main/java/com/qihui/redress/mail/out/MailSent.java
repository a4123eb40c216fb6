package com.qihui.redress.mail.out;

/**
 * A server took a mail. Published inside the transaction that notes it.
 *
 * @param mailId of the mail in the outbox
 */
public record MailSent(long mailId) {}
