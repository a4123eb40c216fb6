package com.qihui.redress.evidence;

import com.qihui.redress.ticket.EvidenceKind;
import java.util.List;

/**
 * One piece the checklist asks for and how it stands.
 *
 * @param rule why it is asked for: the row of the checklist's table, labelled {@code rule.<rule>}
 * @param given whether there is such a piece at all
 * @param seen which of the details asked for are visible
 * @param hidden which are not
 */
public record ChecklistLine(
        EvidenceKind kind, String rule, boolean given, List<String> seen, List<String> hidden) {

    static ChecklistLine of(RequiredPiece required, List<String> missing) {
        EvidenceKind kind = required.kind();
        boolean given = !missing.contains(kind.name());
        return new ChecklistLine(
                kind,
                required.rule(),
                given,
                required.details().stream()
                        .filter(one -> given && !missing.contains(kind + "." + one))
                        .toList(),
                required.details().stream()
                        .filter(one -> !given || missing.contains(kind + "." + one))
                        .toList());
    }

    public boolean isMet() {
        return given && hidden.isEmpty();
    }

    /** As the verdict names what is missing: the piece, or its details. */
    public List<String> missing() {
        return given
                ? hidden.stream().map(detail -> kind + "." + detail).toList()
                : List.of(kind.name());
    }
}
