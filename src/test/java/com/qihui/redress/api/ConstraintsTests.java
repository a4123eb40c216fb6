package com.qihui.redress.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.shared.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintsTests {

    record Line(@NotBlank String text) {}

    record Letter(@Size(max = 3) String title, List<@Valid Line> lines) {}

    static class Desk {

        public void take(@Valid Letter letter, @NotBlank String reason) {}
    }

    @Test
    void namesFieldsAsTheSenderWroteThemThoughAServiceJudgedThem() throws Exception {
        Letter letter = new Letter("long", List.of(new Line("a"), new Line(" ")));

        List<FieldError> errors = errorsOf(letter, "");

        assertThat(errors)
                .containsExactly(
                        FieldError.of("lines[1].text", "required"),
                        FieldError.of("reason", "required"),
                        FieldError.of("title", "too_long", 3));
    }

    private static List<FieldError> errorsOf(Object... arguments) throws Exception {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return Constraints.errorsOf(
                    factory.getValidator()
                            .forExecutables()
                            .validateParameters(
                                    new Desk(),
                                    Desk.class.getMethod("take", Letter.class, String.class),
                                    arguments));
        }
    }
}
