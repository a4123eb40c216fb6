package com.qihui.redress.api;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * The ways a call fails (RFC 9457). Title and explanation come from the message source under {@code
 * problem.<name>.title} and {@code problem.<name>.detail}.
 */
enum Problem {
    MALFORMED(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    static Problem of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? MALFORMED : INTERNAL);
    }

    HttpStatus status() {
        return status;
    }

    String type() {
        return "urn:redress:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label(String part) {
        return "problem." + name().toLowerCase(Locale.ROOT) + "." + part;
    }
}
