package com.qihui.redress.ticket;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From 2000 to 2099. Anything else is a slip, such as milliseconds sent as seconds, and beyond what
 * calendars know and columns hold.
 */
@Constraint(validatedBy = LikelyTime.Century.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LikelyTime {

    String message() default "unlikely_time";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Nothing is likely enough. */
    class Century implements ConstraintValidator<LikelyTime, Instant> {

        private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || holds(time);
        }

        static boolean holds(Instant time) {
            return !time.isBefore(FIRST) && time.isBefore(END);
        }
    }
}
