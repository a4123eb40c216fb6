package com.qihui.redress.api.idempotency;

import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the call it is asked for, to pass on to {@link IdempotentCalls}. */
@Component
class CallResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest call = (HttpServletRequest) request.getNativeRequest();
        String key = call.getHeader(Call.HEADER);
        if (key == null) {
            return new Call(null);
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw RuleViolation.of(Call.HEADER, "idempotency_key_form", 200);
        }
        // A token is its sender; two who carry different ones never meet.
        String sender = String.valueOf(call.getHeader(HttpHeaders.AUTHORIZATION));
        return new Call(
                Hash.sha256(
                        String.join("\n", sender, call.getMethod(), call.getRequestURI(), key)));
    }
}
