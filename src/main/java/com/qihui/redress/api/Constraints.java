package com.qihui.redress.api;

import com.qihui.redress.shared.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Says which rule a declared constraint stands for, in the words every other rule uses. */
final class Constraints {

    private Constraints() {}

    static List<FieldError> errorsOf(BindException exception) {
        return sorted(exception.getAllErrors().stream().map(Constraints::error));
    }

    static List<FieldError> errorsOf(HandlerMethodValidationException exception) {
        return sorted(exception.getParameterValidationResults().stream().flatMap(Constraints::of));
    }

    static List<FieldError> errorsOf(Collection<? extends ConstraintViolation<?>> violations) {
        return sorted(violations.stream().map(v -> error(path(v.getPropertyPath()), v)));
    }

    private static List<FieldError> sorted(Stream<FieldError> errors) {
        return errors.sorted(Comparator.comparing(FieldError::field)).distinct().toList();
    }

    /** As the sender wrote it, without the validator's own names for what a list or map holds. */
    private static String path(Path violated) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : withoutTheCall(violated)) {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                path.append('.').append(node.getKey());
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }

    /** Which method of which service judged it is nothing the sender wrote. */
    private static List<Path.Node> withoutTheCall(Path violated) {
        List<Path.Node> nodes = new ArrayList<>();
        violated.forEach(nodes::add);
        nodes.removeIf(node -> node.getKind() == ElementKind.METHOD);
        return nodes.size() > 1 && nodes.get(0).getKind() == ElementKind.PARAMETER
                ? nodes.subList(1, nodes.size())
                : nodes;
    }

    private static Stream<FieldError> of(ParameterValidationResult result) {
        String parameter = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream().map(e -> error(result, parameter, e));
    }

    private static FieldError error(
            ParameterValidationResult result, String parameter, MessageSourceResolvable error) {
        return error instanceof ObjectError ofObject
                ? error(ofObject)
                : error(parameter, result.unwrap(error, ConstraintViolation.class));
    }

    private static FieldError error(ObjectError error) {
        String field =
                error instanceof org.springframework.validation.FieldError of ? of.getField() : "";
        return error.contains(ConstraintViolation.class)
                ? error(field, error.unwrap(ConstraintViolation.class))
                : FieldError.of(field, "invalid");
    }

    private static FieldError error(String field, ConstraintViolation<?> violation) {
        return switch (nameOf(violation)) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldError.of(field, "required");
            case "Size" -> size(field, violation);
            case "Min", "DecimalMin" -> FieldError.of(field, "too_small", said(violation, "value"));
            case "Max", "DecimalMax" -> FieldError.of(field, "too_large", said(violation, "value"));
            case "Positive" -> FieldError.of(field, "not_positive");
            case "PositiveOrZero" -> FieldError.of(field, "negative");
            case "Digits" -> {
                Object whole = said(violation, "integer");
                yield FieldError.of(field, "digits", whole, said(violation, "fraction"));
            }
            case "Past", "PastOrPresent" -> FieldError.of(field, "in_the_future");
            case "Future", "FutureOrPresent" -> FieldError.of(field, "in_the_past");
            case "AssertTrue" -> FieldError.of(parent(field), violation.getMessageTemplate());
            case "LikelyTime" -> FieldError.of(field, "unlikely_time");
            case "PromiseInReach" -> FieldError.of(field, "too_far");
            case "Email", "Pattern" -> FieldError.of(field, "format");
            default -> FieldError.of(field, "invalid");
        };
    }

    /** A rule about several fields belongs to what holds them. */
    private static String parent(String field) {
        return field.substring(0, Math.max(field.lastIndexOf('.'), 0));
    }

    private static FieldError size(String field, ConstraintViolation<?> violation) {
        boolean text = violation.getInvalidValue() instanceof CharSequence;
        int max = (int) said(violation, "max");
        return lengthOf(violation.getInvalidValue()) > max
                ? FieldError.of(field, text ? "too_long" : "too_many", max)
                : FieldError.of(field, text ? "too_short" : "too_few", said(violation, "min"));
    }

    private static int lengthOf(Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        return value instanceof Collection<?> many ? many.size() : 0;
    }

    private static String nameOf(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    }

    private static Object said(ConstraintViolation<?> violation, String attribute) {
        return Objects.requireNonNull(
                violation.getConstraintDescriptor().getAttributes().get(attribute));
    }
}
