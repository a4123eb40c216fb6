package com.qihui.redress.escalation;

/**
 * A dossier that was handed in reached its body. Published inside the transaction that notes it.
 *
 * @param dossierId of the made dossier
 */
public record PapersArrived(long ticketId, long dossierId) {}
