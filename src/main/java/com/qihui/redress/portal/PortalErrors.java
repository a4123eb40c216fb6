package com.qihui.redress.portal;

import com.qihui.redress.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong under the complainant's addresses, on a page in their language. */
@Component
class PortalErrors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PortalErrors.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (!PortalPaths.contains(request)) {
            return null;
        }
        if (exception instanceof TooOften often) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(often.pause().toSeconds()));
            return page("too_often", HttpStatus.TOO_MANY_REQUESTS);
        }
        if (exception instanceof NotFound
                || exception instanceof MethodArgumentTypeMismatchException) {
            return page("not_found", HttpStatus.NOT_FOUND);
        }
        if (exception instanceof MultipartException) {
            return page("upload", HttpStatus.PAYLOAD_TOO_LARGE);
        }
        if (exception instanceof ServletRequestBindingException
                || exception instanceof ErrorResponse) {
            return page("not_found", HttpStatus.BAD_REQUEST);
        }
        LOG.error("A page for complainants failed", exception);
        return page("failed", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ModelAndView page(String what, HttpStatus status) {
        ModelAndView page = new ModelAndView("portal/problem", status);
        page.addObject("what", what);
        return page;
    }
}
