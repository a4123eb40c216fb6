package com.qihui.redress.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.evidence.StoreUnavailable;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.Forbidden;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.Withheld;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What each exception means to a caller. What is not foreseen here is our fault, and logged. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static Refusal of(Exception exception) {
        if (exception instanceof RuleViolation violation) {
            return Refusal.invalid(violation.errors());
        }
        if (exception instanceof Forbidden forbidden) {
            return Refusal.of(Problem.FORBIDDEN)
                    .with(Refusal.invalid("", forbidden.code()).errors());
        }
        if (exception instanceof NotFound) {
            return Refusal.of(Problem.NOT_FOUND);
        }
        if (exception instanceof Conflict conflict) {
            return conflict(conflict);
        }
        if (exception instanceof Withheld withheld) {
            return withheld(withheld);
        }
        if (exception instanceof RefusedFile file) {
            return file(file);
        }
        if (exception instanceof StoreUnavailable store) {
            LOG.error("A file could not be kept", store);
            return Refusal.of(Problem.UNAVAILABLE);
        }
        if (exception instanceof DbActionExecutionException save
                && save.getCause() instanceof DataAccessException cause) {
            return of(cause);
        }
        if (exception instanceof ConcurrencyFailureException
                || exception instanceof DuplicateKeyException) {
            return conflict(new Conflict("changed_meanwhile", null));
        }
        if (exception instanceof BindException invalid) {
            return Refusal.invalid(Constraints.errorsOf(invalid));
        }
        if (exception instanceof HandlerMethodValidationException invalid) {
            return Refusal.invalid(Constraints.errorsOf(invalid));
        }
        if (exception instanceof ConstraintViolationException invalid) {
            return Refusal.invalid(Constraints.errorsOf(invalid.getConstraintViolations()));
        }
        return ofReading(exception);
    }

    private static Refusal file(RefusedFile file) {
        Problem problem =
                switch (file.why()) {
                    case TOO_LARGE, TICKET_FULL -> Problem.TOO_LARGE;
                    case TYPE, MACROS -> Problem.MEDIA_TYPE;
                    case EMPTY, DAMAGED -> Problem.INVALID;
                };
        return Refusal.of(problem)
                .saying("file.refused." + file.why(), file.places())
                .with(Map.of("reason", file.why(), "file", file.name()));
    }

    /** Each warning in words, and as a program reads them. */
    private static Refusal withheld(Withheld answer) {
        return Refusal.invalid(
                        answer.warnings().stream()
                                .map(
                                        one ->
                                                FieldError.of(
                                                        answer.field(),
                                                        "answer_warning",
                                                        words(one)))
                                .toList())
                .with(Map.of("warnings", answer.warnings().stream().map(WarningView::of).toList()));
    }

    private static MessageSourceResolvable words(Warning warning) {
        return new DefaultMessageSourceResolvable(
                new String[] {"warning." + warning.concern()}, new Object[] {warning.words()});
    }

    private static Refusal conflict(Conflict conflict) {
        Refusal refusal =
                Refusal.of(Problem.CONFLICT).with(Refusal.invalid("", conflict.code()).errors());
        return conflict.currentVersion() == null
                ? refusal
                : refusal.with(Map.of("currentVersion", conflict.currentVersion()));
    }

    private static Refusal ofReading(Exception exception) {
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (exception instanceof MaxUploadSizeExceededException) {
            return Refusal.of(Problem.TOO_LARGE);
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return Refusal.invalid(
                    BadValue.of(mismatch.getName(), mismatch.getRequiredType()).asList());
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return Refusal.invalid(missing.getParameterName(), "required");
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return Refusal.invalid(missing.getRequestPartName(), "required");
        }
        if (exception instanceof MissingRequestHeaderException missing) {
            return Refusal.of(Problem.PRECONDITION_REQUIRED, missing.getHeaderName());
        }
        if (exception instanceof ErrorResponse known) {
            return Refusal.of(Problem.of(known.getStatusCode())).with(known.getHeaders());
        }
        return unforeseen(exception);
    }

    private static Refusal unreadable(HttpMessageNotReadableException exception) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(exception);
        if (cause instanceof BodyLimit.Exceeded) {
            return Refusal.of(Problem.TOO_LARGE);
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Refusal.invalid(BadValue.path(mapping), "invalid");
        }
        if (cause instanceof JsonProcessingException json && json.getLocation() != null) {
            JsonLocation at = json.getLocation();
            return Refusal.of(Problem.MALFORMED)
                    .with(
                            Refusal.invalid("", "malformed_json", at.getLineNr(), at.getColumnNr())
                                    .errors());
        }
        return Refusal.of(Problem.MALFORMED).with(Refusal.invalid("", "body_required").errors());
    }

    private static Refusal unforeseen(Exception exception) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Call failed, reference {}", reference, exception);
        return Refusal.of(Problem.INTERNAL).with(Map.of("reference", reference));
    }
}
