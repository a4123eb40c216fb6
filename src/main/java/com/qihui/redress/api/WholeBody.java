package com.qihui.redress.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Judges a body as a whole: unreadable values, unreadable text, broken rules in one answer. */
@RestControllerAdvice(basePackageClasses = WholeBody.class)
class WholeBody extends RequestBodyAdviceAdapter {

    private final Validator validator;
    private final ObjectMapper json;

    WholeBody(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        BadValues.collect();
        return message;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        List<FieldError> bad = new ArrayList<>(BadValues.collected());
        bad.addAll(Characters.errorsIn(json.valueToTree(body)));
        if (bad.isEmpty()) {
            return body;
        }
        if (!parameter.hasParameterAnnotation(Valid.class)) {
            throw new RuleViolation(bad);
        }
        throw new RuleViolation(
                Stream.concat(bad.stream(), brokenElsewhere(body, bad).stream()).toList());
    }

    /** A value that could not be read is missing now; that it is missing is no second mistake. */
    private List<FieldError> brokenElsewhere(Object body, List<FieldError> bad) {
        var known = bad.stream().map(FieldError::field).collect(Collectors.toSet());
        return Constraints.errorsOf(validator.validate(body)).stream()
                .filter(error -> !known.contains(error.field()))
                .toList();
    }

    @Bean
    static Jackson2ObjectMapperBuilderCustomizer readsPastBadValues() {
        return builder -> builder.postConfigurer(json -> json.addHandler(new BadValues()));
    }
}
