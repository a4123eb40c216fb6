package com.qihui.redress.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells a caller that it must show a token, or a better one (RFC 6750). */
@Component
class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ApiDoor(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String challenge =
                why instanceof BadCredentialsException
                        ? "Bearer error=\"invalid_token\""
                        : "Bearer";
        refuse(request, response, Problem.UNAUTHENTICATED, challenge);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        refuse(request, response, Problem.FORBIDDEN, "Bearer error=\"insufficient_scope\"");
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Problem problem,
            String challenge)
            throws IOException {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.answer(request, response, Refusal.of(problem).with(headers));
    }
}
