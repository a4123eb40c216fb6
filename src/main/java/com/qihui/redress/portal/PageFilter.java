package com.qihui.redress.portal;

import com.qihui.redress.shared.Hash;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every page its frame and the language its reader chose: Chinese until they choose, whatever
 * their browser would like, as at the console, whose choice it shares.
 */
@Component
class PageFilter extends OncePerRequestFilter {

    private static final String COOKIE = "redress-lang";

    private final boolean demo;
    private final String version;

    PageFilter(@Value("${redress.demo}") boolean demo) throws IOException {
        this.demo = demo;
        this.version = Hash.sha256(content("portal.css") + content("portal.js")).substring(0, 12);
    }

    private static String content(String file) throws IOException {
        return new ClassPathResource("static/portal/" + file)
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PortalPaths.contains(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String chosen = chosen(request);
        if (chosen != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request).toString());
        }
        Locale language =
                "en".equals(chosen == null ? kept(request) : chosen)
                        ? Locale.ENGLISH
                        : Locale.SIMPLIFIED_CHINESE;
        request.setAttribute("frame", Frame.of(demo, language, version));
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        chain.doFilter(new InLanguage(request, language), response);
    }

    /** From the address alone: a form may have a field of this name. */
    private static @Nullable String chosen(HttpServletRequest request) {
        String query = request.getQueryString();
        return "lang=en".equals(query) ? "en" : "lang=zh".equals(query) ? "zh" : null;
    }

    private static String kept(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).map(List::of).orElse(List.of()).stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("zh");
    }

    /** The console's own script reads and writes it too. */
    private static ResponseCookie cookie(String language, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, language)
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
    }

    private static final class InLanguage extends HttpServletRequestWrapper {

        private final Locale language;

        InLanguage(HttpServletRequest request, Locale language) {
            super(request);
            this.language = language;
        }

        @Override
        public Locale getLocale() {
            return language;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(language));
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name)
                    ? language.toLanguageTag()
                    : super.getHeader(name);
        }
    }
}
