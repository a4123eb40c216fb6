package com.qihui.redress.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.qihui.redress.shared.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds text that no database and no screen can hold: control characters, and halves of characters
 * outside the basic plane. Everything else is kept as it was sent.
 */
final class Characters {

    private final List<FieldError> errors = new ArrayList<>();

    private Characters() {}

    static List<FieldError> errorsIn(JsonNode body) {
        Characters characters = new Characters();
        characters.read("", body);
        return characters.errors;
    }

    private void read(String path, JsonNode node) {
        if (node.isTextual()) {
            check(path, node.textValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            read(path + "[" + i + "]", node.get(i));
        }
        node.properties()
                .forEach(
                        field -> {
                            String name = path.isEmpty() ? field.getKey() : "." + field.getKey();
                            if (isKept(field.getKey())) {
                                read(path + name, field.getValue());
                            } else {
                                check(path, field.getKey());
                            }
                        });
    }

    private void check(String path, String text) {
        if (!isKept(text)) {
            errors.add(FieldError.of(path, "control_character"));
        }
    }

    private static boolean isKept(String text) {
        return text.codePoints().allMatch(Characters::isKept);
    }

    private static boolean isKept(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> true;
            default ->
                    !Character.isISOControl(character)
                            && Character.getType(character) != Character.SURROGATE;
        };
    }
}
