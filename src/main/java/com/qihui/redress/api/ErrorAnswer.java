package com.qihui.redress.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;

/** What the server itself refuses, before any code of ours saw it, in the same form. */
@Controller
class ErrorAnswer extends BasicErrorController {

    private static final String PAGE =
            """
            <!doctype html><html lang="%1$s"><meta charset="utf-8"><title>%2$s</title>
            <meta name="viewport" content="width=device-width">
            <body style="font: 16px/1.6 system-ui, sans-serif; max-width: 32em; margin: 15vh auto">
            <h1 style="font-size: 20px">%2$s</h1><p>%3$s</p></body></html>
            """;

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
        ProblemDetail problem = problemOf(request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.getType());
        body.put("title", problem.getTitle());
        body.put("status", problem.getStatus());
        body.put("detail", problem.getDetail());
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /**
     * For who came with a browser; written by hand, since whatever writes pages may be what failed.
     */
    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        ProblemDetail problem = problemOf(request);
        String page =
                PAGE.formatted(
                        languages.resolveLocale(request).toLanguageTag(),
                        HtmlUtils.htmlEscape(String.valueOf(problem.getTitle())),
                        HtmlUtils.htmlEscape(String.valueOf(problem.getDetail())));
        response.setStatus(problem.getStatus());
        return new ModelAndView(
                (model, asked, answer) -> {
                    answer.setContentType("text/html;charset=UTF-8");
                    answer.getWriter().write(page);
                });
    }

    private ProblemDetail problemOf(HttpServletRequest request) {
        return problems.describe(
                Refusal.of(Problem.of(getStatus(request))),
                languages.resolveLocale(request),
                Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/"));
    }
}
