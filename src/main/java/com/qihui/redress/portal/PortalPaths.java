package com.qihui.redress.portal;

import com.qihui.redress.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Which addresses are the complainant's, so that none of them is answered by the console. */
@Configuration(proxyBeanMethods = false)
class PortalPaths {

    static final String[] ALL = {"/complain", "/complain/**", "/c", "/c/**", "/portal/**"};

    static boolean contains(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/complain")
                || path.startsWith("/complain/")
                || path.equals("/c")
                || path.startsWith("/c/");
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Named with what is in them, so that they never change under their name. */
    @Bean
    SimpleUrlHandlerMapping portalFiles(ResourceHttpRequestHandler portalFile) {
        return new SimpleUrlHandlerMapping(Map.of("/portal/**", portalFile), 5);
    }

    @Bean
    ResourceHttpRequestHandler portalFile() {
        ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
        files.setLocations(List.of(new ClassPathResource("static/portal/")));
        files.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
        return files;
    }

    /** After the controllers, before the console, which would take every address left. */
    @Bean
    SimpleUrlHandlerMapping portalAddressesOfNothing() {
        HttpRequestHandler nothing =
                (request, response) -> {
                    throw new NotFound("page", request.getRequestURI());
                };
        return new SimpleUrlHandlerMapping(
                Map.of("/complain/**", nothing, "/c", nothing, "/c/**", nothing), 10);
    }
}
