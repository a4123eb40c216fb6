package com.qihui.redress.mail;

/**
 * A server took a mail, or a mail came back. Published inside the transaction that notes it, whose
 * fault would have the mail sent again: who listens writes down that there is something to do, and
 * does it later.
 *
 * @param mailId of the mail in the outbox
 */
public record MailMoved(long mailId) {}
