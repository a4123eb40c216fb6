package com.qihui.redress.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.audit.JournalHash;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.PieceHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code chain.json}: the journal as it is chained, each field with its salt where an
 * outsider may read it and with its seal alone where not, and which file is which piece.
 */
final class ChainFile {

    private static final String FORMAT = "redress-dossier-1";

    private static final List<String> HOW =
            List.of(
                    "SHA-256, lower-case hexadecimal, of UTF-8; LF is one line feed.",
                    "field.seal = SHA-256(field.salt LF field.name LF field.value)",
                    "line.hash = SHA-256(line.previous LF ticketId LF line.no LF seal of at LF seal"
                            + " of actorKind LF seal of actor LF seal of type LF seal of data)",
                    "line.previous = hash of the line before; of the first line: 64 zeros",
                    "A field without value is withheld: its seal stands for it.",
                    "A line without fields is withheld as a whole: only its place is shown.",
                    "piece hash = SHA-256 of its record's values in order, LF between them, each"
                            + " written as its length in UTF-16 units, a colon and itself, or as -"
                            + " for none; it stands in the data of the line that added the piece.",
                    "The hash of each file stands in the data of a line, under sha256 or"
                            + " narrativeSha256.");

    private ChainFile() {}

    static byte[] of(Gathered all, List<BundledFile> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(indent);
            printer.indentArraysWith(indent);
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("number", all.ticket().number());
            json.writeNumberField("ticketId", all.ticket().id());
            json.writeArrayFieldStart("algorithm");
            for (String sentence : HOW) {
                json.writeString(sentence);
            }
            json.writeEndArray();
            json.writeStringField("head", all.head());
            json.writeArrayFieldStart("files");
            for (BundledFile file : files) {
                file(json, file);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("pieces");
            for (EvidencePiece piece : all.pieces()) {
                piece(json, all.ticket().id(), piece);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("journal");
            for (JournalEntry line : all.lines()) {
                line(json, line, Disclosure.fields(all.isOpen(line)));
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return out.toByteArray();
    }

    /**
     * A file that the chain bears witness to.
     *
     * @param piece its number on the desk, where it is a piece of evidence
     */
    record BundledFile(String path, String sha256, @Nullable Integer piece) {}

    static String head(List<JournalEntry> lines) {
        return lines.isEmpty() ? JournalHash.START : lines.get(lines.size() - 1).hash();
    }

    private static void file(JsonGenerator json, BundledFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", file.path());
        json.writeStringField("sha256", file.sha256());
        if (file.piece() != null) {
            json.writeNumberField("piece", file.piece());
        }
        json.writeEndObject();
    }

    /** Names and values by turns, in the order they are hashed. */
    private static void piece(JsonGenerator json, long ticketId, EvidencePiece piece)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("no", piece.pieceNo());
        json.writeArrayFieldStart("record");
        for (Map.Entry<String, @Nullable String> field :
                PieceHash.fields(ticketId, piece).entrySet()) {
            json.writeStartArray();
            json.writeString(field.getKey());
            json.writeString(field.getValue());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, JournalEntry line, Set<String> open)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("no", line.entryNo());
        json.writeStringField("previous", line.previousHash());
        String salt = line.salt();
        if (salt != null) {
            json.writeObjectFieldStart("fields");
            for (String field : JournalHash.FIELDS) {
                field(json, line, field, JournalHash.saltOf(salt, field), open.contains(field));
            }
            json.writeEndObject();
        }
        json.writeStringField("hash", line.hash());
        json.writeEndObject();
    }

    private static void field(
            JsonGenerator json, JournalEntry line, String field, String salt, boolean open)
            throws IOException {
        String value = line.fields().getOrDefault(field, "");
        json.writeObjectFieldStart(field);
        if (open) {
            json.writeStringField("value", value);
            json.writeStringField("salt", salt);
        } else {
            json.writeStringField("seal", JournalHash.seal(salt, field, value));
        }
        json.writeEndObject();
    }
}
