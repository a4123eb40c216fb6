package com.qihui.redress.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Writes a refusal in the caller's language, the same from a filter and from a controller. */
@Component
class Problems {

    private record Wrong(String field, String code, String message) {}

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    Problems(MessageSource messages, LocaleResolver localeResolver, ObjectMapper json) {
        this.messages = messages;
        this.languages = localeResolver;
        this.json = json;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale language = languages.resolveLocale(request);
        byte[] body = json.writeValueAsBytes(describe(refusal, language, request.getRequestURI()));
        response.resetBuffer();
        response.setStatus(refusal.problem().status().value());
        refusal.headers().forEach((name, values) -> setAll(response, name, values));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    ProblemDetail describe(Refusal refusal, Locale language, String path) {
        Problem problem = refusal.problem();
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create(problem.type()));
        detail.setTitle(text(problem.label("title"), List.of(), language));
        detail.setDetail(text(refusal.detail(), refusal.args(), language));
        detail.setInstance(URI.create(path));
        refusal.extra().forEach(detail::setProperty);
        if (!refusal.errors().isEmpty()) {
            detail.setProperty(
                    "errors", refusal.errors().stream().map(e -> wrong(e, language)).toList());
        }
        return detail;
    }

    private Wrong wrong(FieldError error, Locale language) {
        String message = text("error." + error.code(), error.args(), language);
        return new Wrong(error.field(), error.code(), message);
    }

    private String text(String key, List<?> args, Locale language) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, args.toArray(), key, language), key);
    }

    private static void setAll(HttpServletResponse response, String name, List<String> values) {
        response.setHeader(name, String.join(", ", values));
    }
}
