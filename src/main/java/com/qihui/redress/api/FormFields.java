package com.qihui.redress.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the fields of a form as a JSON body is read, and judges them by the same rules. */
@Component
public class FormFields {

    private final Validator validator;
    private final ObjectMapper json;

    FormFields(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /**
     * @throws RuleViolation with everything that is wrong at once
     */
    public <T> T read(Map<String, ?> fields, Class<T> type) {
        BadValues.collect();
        T form;
        try {
            form = json.readValue(json.writeValueAsBytes(fields), type);
        } catch (JsonProcessingException e) {
            throw RuleViolation.of("", "invalid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<FieldError> bad = new ArrayList<>(BadValues.collected());
        bad.addAll(Characters.errorsIn(json.valueToTree(form)));
        var known = bad.stream().map(FieldError::field).collect(Collectors.toSet());
        List<FieldError> broken = Constraints.errorsOf(validator.validate(form));
        List<FieldError> all =
                Stream.concat(
                                bad.stream(),
                                broken.stream().filter(error -> !known.contains(error.field())))
                        .toList();
        if (!all.isEmpty()) {
            throw new RuleViolation(all);
        }
        return form;
    }
}
