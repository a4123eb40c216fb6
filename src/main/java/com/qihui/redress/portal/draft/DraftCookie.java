package com.qihui.redress.portal.draft;

import com.qihui.redress.portal.PortalKey;
import com.qihui.redress.portal.PortalSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The key to a draft, kept by its writer's browser alone; the server knows its hash. */
@Component
class DraftCookie {

    private static final String NAME = "redress-draft";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final PortalSettings settings;

    DraftCookie(PortalSettings settings) {
        this.settings = settings;
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElse(Stream.empty())
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .findFirst();
    }

    /** Its life begins anew with every page that is looked at. */
    String readOrMake(HttpServletRequest request, HttpServletResponse response) {
        String secret = read(request).orElseGet(PortalKey::unguessable);
        give(secret, settings.draftLife(), request, response);
        return secret;
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        give("", Duration.ZERO, request, response);
    }

    private static void give(
            String secret, Duration life, HttpServletRequest request, HttpServletResponse out) {
        out.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, secret)
                        .path(request.getContextPath() + "/complain")
                        .maxAge(life)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }
}
