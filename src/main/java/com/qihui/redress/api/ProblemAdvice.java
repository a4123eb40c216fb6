package com.qihui.redress.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what goes wrong under the interface's addresses, also before a controller was found. Not
 * a {@code @ControllerAdvice}, which would either miss those or speak JSON to the pages as well.
 */
@Component
class ProblemAdvice implements HandlerExceptionResolver, Ordered {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (!ApiPaths.contains(request) || isForTheFilters(exception)) {
            return null;
        }
        if (response.isCommitted()) {
            // Half an answer is out: the server cuts the connection, and the caller sees that.
            return null;
        }
        try {
            problems.answer(request, response, Refusals.of(exception));
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException("the caller went away", e);
        }
    }

    /** The security chain knows whether the caller lacks a token or a scope. */
    private static boolean isForTheFilters(Exception exception) {
        return exception instanceof AccessDeniedException
                || exception instanceof AuthenticationException;
    }
}
