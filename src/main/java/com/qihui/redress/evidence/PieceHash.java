package com.qihui.redress.evidence;

import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ties pieces to their ticket's journal, which is chained: its line about a piece carries a hash
 * over all that the piece's row says, so that none can be changed, taken out or put in unnoticed.
 */
public final class PieceHash {

    private PieceHash() {}

    /**
     * SHA-256 over the fields in order, joined by line feeds, each written as its length in UTF-16
     * units, a colon and itself, or as {@code -} where there is none.
     */
    public static String of(long ticketId, EvidencePiece piece) {
        return Hash.sha256(
                fields(ticketId, piece).values().stream()
                        .map(PieceHash::written)
                        .collect(Collectors.joining("\n")));
    }

    /** What is hashed, by name and in order; who gave it by name is the journal line's to tell. */
    public static Map<String, @Nullable String> fields(long ticketId, EvidencePiece piece) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        StoredFile file = piece.file();
        fields.put("ticketId", Long.toString(ticketId));
        fields.put("no", Integer.toString(piece.pieceNo()));
        fields.put("kind", piece.kind().name());
        fields.put("form", piece.form());
        fields.put("source", piece.source());
        fields.put("description", piece.description());
        fields.put("shows", Words.join(piece.shows()));
        fields.put("priorNotice", text(piece.priorNotice()));
        fields.put("given", text(piece.given()));
        fields.put("sha256", file == null ? null : file.sha256());
        fields.put("size", file == null ? null : text(file.size()));
        fields.put("fileName", piece.fileName());
        fields.put("capturedAt", text(piece.capturedAt()));
        fields.put("capturedByFile", text(piece.capturedByFile()));
        fields.put("corrects", text(piece.corrects()));
        fields.put("addedByKind", piece.addedByKind());
        fields.put("addedAt", text(piece.addedAt()));
        return fields;
    }

    /** The journal's facts about pieces added together. */
    static Map<String, Object> journal(long ticketId, List<EvidencePiece> added) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (EvidencePiece piece : added) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("no", piece.pieceNo());
            line.put("kind", piece.kind().name());
            StoredFile file = piece.file();
            if (file != null) {
                line.put("sha256", file.sha256());
                line.put("size", file.size());
            }
            line.put("hash", of(ticketId, piece));
            lines.add(line);
        }
        return Map.of("pieces", added.size(), "added", lines);
    }

    private static String written(@Nullable String value) {
        return value == null ? "-" : value.length() + ":" + value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
