package com.qihui.redress.console.component;

import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Map;

/** Does what a form asks for, and shows what is wrong with it at the fields themselves. */
public final class Gesture {

    private Gesture() {}

    /**
     * @param fields by the end of their path
     * @return whether it was done
     * @throws RuleViolation when something is wrong that no field can show
     */
    public static boolean at(
            Map<String, ? extends HasValidationProperties> fields, Runnable gesture) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            gesture.run();
            return true;
        } catch (RuleViolation wrong) {
            for (FieldError error : wrong.errors()) {
                HasValidationProperties field = fields.get(end(error.field()));
                if (field == null) {
                    throw wrong;
                }
                fail(field, "error." + error.code(), error.args().toArray());
            }
        } catch (ConstraintViolationException wrong) {
            wrong.getConstraintViolations()
                    .forEach(
                            one -> {
                                HasValidationProperties field =
                                        fields.get(end(one.getPropertyPath().toString()));
                                if (field == null) {
                                    throw wrong;
                                }
                                fail(field, isMissing(one) ? "error.required" : "error.format");
                            });
        }
        return false;
    }

    private static boolean isMissing(ConstraintViolation<?> wrong) {
        Annotation rule = wrong.getConstraintDescriptor().getAnnotation();
        return rule instanceof NotNull || rule instanceof NotBlank || rule instanceof NotEmpty;
    }

    private static void fail(HasValidationProperties field, String label, Object... places) {
        field.setErrorMessage(I18NProvider.translate(label, places));
        field.setInvalid(true);
    }

    private static String end(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
