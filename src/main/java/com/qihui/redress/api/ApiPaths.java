package com.qihui.redress.api;

import com.qihui.redress.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Which addresses are the interface's, so that none of them is answered by a page. */
@Configuration(proxyBeanMethods = false)
class ApiPaths {

    static final String ALL = "/api/**";

    static boolean contains(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    static boolean contains(HttpServletRequest request) {
        return contains(request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** After the controllers, before the console, which would take every address left. */
    @Bean
    SimpleUrlHandlerMapping addressesOfNothing() {
        HttpRequestHandler nothing =
                (request, response) -> {
                    throw new NotFound("address", request.getRequestURI());
                };
        return new SimpleUrlHandlerMapping(Map.of("/api", nothing, ALL, nothing), 10);
    }
}
