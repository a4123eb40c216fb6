package com.qihui.redress.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.LocaleResolver;

/** What the server itself refuses, before any code of ours saw it, in the same form. */
@Controller
class ErrorAnswer extends BasicErrorController {

    private final Problems problems;
    private final LocaleResolver languages;

    ErrorAnswer(
            ErrorAttributes attributes,
            ServerProperties server,
            Problems problems,
            LocaleResolver localeResolver) {
        super(attributes, server.getError());
        this.problems = problems;
        this.languages = localeResolver;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Locale language = languages.resolveLocale(request);
        ProblemDetail problem =
                problems.describe(
                        Refusal.of(Problem.of(getStatus(request))),
                        language,
                        Objects.toString(path, "/"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.getType());
        body.put("title", problem.getTitle());
        body.put("status", problem.getStatus());
        body.put("detail", problem.getDetail());
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
