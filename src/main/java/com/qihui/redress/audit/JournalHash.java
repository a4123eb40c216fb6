package com.qihui.redress.audit;

import com.qihui.redress.shared.Hash;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a line of the journal is sealed and chained to the one before it: the one definition for the
 * writer, the check and what is handed out (E29). Each field is sealed by itself, with a salt that
 * cannot be guessed, so that a line can be shown in part and still be verified: who sees the seal
 * of a field learns nothing of it, who sees the field and its salt can make the seal
 * (docs/decisions/ 0016). {@code dossier/Verify.java} reckons the same for outsiders.
 */
public final class JournalHash {

    /** What the first line of a ticket is chained to. */
    public static final String START = "0".repeat(64);

    /** The fields of a line, in the order their seals are chained. */
    public static final List<String> FIELDS = List.of("at", "actorKind", "actor", "type", "data");

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private JournalHash() {}

    static Map<String, String> fields(
            Instant at, String actorKind, String actor, String type, String data) {
        return Map.of(
                "at", at.toString(),
                "actorKind", actorKind,
                "actor", actor,
                "type", type,
                "data", data);
    }

    static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** The salt of one field, from which neither the line's own nor another field's follows. */
    public static String saltOf(String lineSalt, String field) {
        return Hash.sha256(lineSalt + "\n" + field);
    }

    /** What stands for a field in its line's hash. */
    public static String seal(String fieldSalt, String field, String value) {
        return Hash.sha256(fieldSalt + "\n" + field + "\n" + value);
    }

    /**
     * @param lineSalt null for a line from before fields were sealed, which can be shown whole or
     *     not at all
     */
    static String of(
            String previous,
            long ticketId,
            int entryNo,
            @Nullable String lineSalt,
            Map<String, String> fields) {
        StringBuilder chained =
                new StringBuilder(previous).append('\n').append(ticketId).append('\n');
        chained.append(entryNo);
        for (String field : FIELDS) {
            String value = fields.getOrDefault(field, "");
            chained.append('\n')
                    .append(lineSalt == null ? value : seal(saltOf(lineSalt, field), field, value));
        }
        return Hash.sha256(chained.toString());
    }
}
