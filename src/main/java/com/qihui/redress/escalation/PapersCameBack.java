package com.qihui.redress.escalation;

/**
 * A dossier that was taken for handed in did not reach its body after all. Published inside the
 * transaction that notes it.
 *
 * @param dossierId of the made dossier
 */
public record PapersCameBack(long ticketId, long dossierId) {}
