package com.qihui.redress.evidence;

import com.qihui.redress.ticket.EvidenceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A piece as it is judged: what its giver declared, and over that what somebody of the desk saw.
 *
 * @param marks those of this piece, oldest first
 */
public record CheckedPiece(EvidencePiece piece, List<EvidenceMark> marks) {

    /** Each piece with its marks, out of all those of a ticket. */
    public static List<CheckedPiece> all(List<EvidencePiece> pieces, List<EvidenceMark> marks) {
        return pieces.stream()
                .map(
                        piece ->
                                new CheckedPiece(
                                        piece,
                                        marks.stream()
                                                .filter(mark -> mark.pieceNo() == piece.pieceNo())
                                                .toList()))
                .toList();
    }

    /** What a piece of a kind can show. */
    public static List<String> detailsOf(EvidenceKind kind) {
        return Details.of(kind);
    }

    public EvidenceKind kind() {
        EvidenceKind kind = piece.kind();
        for (EvidenceMark mark : marks) {
            if (mark.kind() != null) {
                kind = mark.kind();
            }
        }
        return kind;
    }

    /** Everything that is taken to be visible on it. */
    public Set<String> shows() {
        Set<String> shows = new LinkedHashSet<>(piece.shows());
        for (EvidenceMark mark : marks) {
            if (mark.detail() == null) {
                continue;
            }
            if (mark.seen()) {
                shows.add(mark.detail());
            } else {
                shows.remove(mark.detail());
            }
        }
        return shows;
    }

    /** The mark that holds about a detail, if anybody looked for it. */
    public Optional<EvidenceMark> mark(String detail) {
        return last(marks.stream().filter(mark -> detail.equals(mark.detail())).toList());
    }

    /** The mark that says what the piece is, if anybody said so. */
    public Optional<EvidenceMark> kindMark() {
        return last(marks.stream().filter(mark -> mark.kind() != null).toList());
    }

    /** What can be looked for on it: what its kind may show, and whatever else was named. */
    public List<String> details() {
        Set<String> details = new LinkedHashSet<>(Details.of(kind()));
        piece.shows().stream().filter(Details::isKnown).forEach(details::add);
        marks.stream()
                .filter(mark -> mark.detail() != null)
                .map(EvidenceMark::detail)
                .forEach(details::add);
        return new ArrayList<>(details);
    }

    EvidencePiece asJudged() {
        return marks.isEmpty() ? piece : piece.as(kind(), shows());
    }

    private static Optional<EvidenceMark> last(List<EvidenceMark> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }
}
