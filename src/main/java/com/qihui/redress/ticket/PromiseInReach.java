package com.qihui.redress.ticket;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was promised is due within ten years of when it was said, or of now where that is not told.
 * Anything else is a slip in the year, and further ahead than clocks run. Of what is no {@link
 * LikelyTime} enough is said by that.
 */
@Constraint(validatedBy = PromiseInReach.TenYears.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PromiseInReach {

    String message() default "too_far";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The fault is told of {@code promiseDue}. */
    class TenYears implements ConstraintValidator<PromiseInReach, FileComplaint.Contact> {

        private static final Duration REACH = Duration.ofDays(3650);

        @Override
        public boolean isValid(
                FileComplaint.@Nullable Contact contact, ConstraintValidatorContext context) {
            if (contact == null
                    || contact.promiseDue() == null
                    || !LikelyTime.Century.holds(contact.promiseDue())) {
                return true;
            }
            Instant said =
                    contact.at() == null
                            ? context.getClockProvider().getClock().instant()
                            : contact.at();
            if (!contact.promiseDue().isAfter(said.plus(REACH))) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("promiseDue")
                    .addConstraintViolation();
            return false;
        }
    }
}
