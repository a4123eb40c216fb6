package com.qihui.redress.evidence;

import com.qihui.redress.ticket.EvidenceKind;
import java.util.List;

/**
 * A piece the checklist asks for.
 *
 * @param details what must be visible on it
 */
public record RequiredPiece(EvidenceKind kind, List<String> details) {}
