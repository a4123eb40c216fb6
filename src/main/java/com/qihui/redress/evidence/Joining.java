package com.qihui.redress.evidence;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.FileComplaint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece as it comes to stand behind the others of its ticket. */
record Joining(NewPiece piece, Actor by, Instant at) {

    /**
     * A file completes the piece of its kind that its side announced first, or that the desk gives
     * for it; what its giver does not say again stays as it was announced.
     *
     * @throws RuleViolation when it corrects a piece that is not there
     */
    EvidencePiece after(List<EvidencePiece> before) {
        FileComplaint.Piece said = piece.said();
        StoredFile file = piece.file();
        Optional<EvidencePiece> known =
                piece.corrects() == null ? announced(before) : Optional.of(corrected(before));
        EvidencePiece announced = known.filter(EvidencePiece::isAnnounced).orElse(null);
        Set<String> shows = visible(said);
        Instant capturedByFile = file == null ? null : file.capturedAt();
        Instant declared = piece.capturedAt();
        return new EvidencePiece(
                before.size() + 1,
                said.kind(),
                first(said.form(), announced == null ? null : announced.form()),
                first(said.source(), announced == null ? null : announced.source()),
                first(said.desc(), announced == null ? null : announced.description()),
                shows.isEmpty() && announced != null ? announced.shows() : shows,
                first(said.priorNotice(), announced == null ? null : announced.priorNotice()),
                piece.given(),
                file,
                piece.fileName(),
                capturedByFile != null || declared == null
                        ? capturedByFile
                        : declared.truncatedTo(ChronoUnit.MICROS),
                capturedByFile != null,
                known.map(EvidencePiece::pieceNo).orElse(null),
                by.kind().name(),
                by.name(),
                at);
    }

    private Optional<EvidencePiece> announced(List<EvidencePiece> before) {
        if (piece.file() == null || piece.ofItself()) {
            return Optional.empty();
        }
        Set<Integer> completed =
                before.stream()
                        .map(EvidencePiece::corrects)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return before.stream()
                .filter(one -> one.isAnnounced() && one.kind() == piece.said().kind())
                .filter(one -> !completed.contains(one.pieceNo()))
                .filter(one -> mayComplete(Actor.Kind.valueOf(one.addedByKind())))
                .findFirst();
    }

    private boolean mayComplete(Actor.Kind announcer) {
        return switch (by.kind()) {
            case MERCHANT -> announcer == Actor.Kind.MERCHANT;
            case COMPLAINANT, CLIENT -> announcer != Actor.Kind.MERCHANT;
            default -> true;
        };
    }

    private EvidencePiece corrected(List<EvidencePiece> before) {
        return before.stream()
                .filter(one -> Objects.equals(one.pieceNo(), piece.corrects()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("corrects", "piece_unknown"));
    }

    private static Set<String> visible(FileComplaint.Piece said) {
        return said.shows().entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> @Nullable T first(@Nullable T said, @Nullable T announced) {
        return said == null ? announced : said;
    }
}
