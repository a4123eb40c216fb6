package com.qihui.redress.api;

import com.qihui.redress.shared.FieldError;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * One call refused: what kind of problem, what is wrong in its fields, what else the caller should
 * know.
 *
 * @param detail the label of the problem's explanation
 * @param args fill the places of the problem's explanation
 * @param extra members of the body besides those of every problem
 */
record Refusal(
        Problem problem,
        String detail,
        List<?> args,
        List<FieldError> errors,
        HttpHeaders headers,
        Map<String, ?> extra) {

    static Refusal of(Problem problem, Object... args) {
        return new Refusal(
                problem,
                problem.label("detail"),
                List.of(args),
                List.of(),
                HttpHeaders.EMPTY,
                Map.of());
    }

    static Refusal invalid(List<FieldError> errors) {
        return of(Problem.INVALID).with(errors);
    }

    static Refusal invalid(String field, String code, Object... args) {
        return invalid(List.of(FieldError.of(field, code, args)));
    }

    Refusal saying(String label, List<?> places) {
        return new Refusal(problem, label, places, errors, headers, extra);
    }

    Refusal with(List<FieldError> errors) {
        return new Refusal(problem, detail, args, errors, headers, extra);
    }

    Refusal with(HttpHeaders headers) {
        return new Refusal(problem, detail, args, errors, headers, extra);
    }

    Refusal with(Map<String, ?> extra) {
        return new Refusal(problem, detail, args, errors, headers, extra);
    }
}
