package com.qihui.redress.evidence;

import com.qihui.redress.ticket.EvidenceKind;
import java.util.List;

/**
 * A piece the checklist asks for.
 *
 * @param details what must be visible on it
 * @param rule the row of the checklist's table that asks for it, or empty
 */
public record RequiredPiece(EvidenceKind kind, List<String> details, String rule) {

    /** Asked for by somebody, not by the checklist. */
    public RequiredPiece(EvidenceKind kind, List<String> details) {
        this(kind, details, "");
    }
}
