package com.qihui.redress.portal.draft;

import com.qihui.redress.shared.FieldError;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.PaymentProvider;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes of what was typed the complaint it would be, by the rules every complaint goes by. */
@Component
class DraftReader {

    private final Validator validator;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * @param errors by the names of the form's fields, in the order of the steps
     */
    record Read(FileComplaint complaint, List<FieldError> errors) {

        List<FieldError> errorsOf(Step step) {
            return errors.stream().filter(error -> step.asks(error.field())).toList();
        }
    }

    DraftReader(Validator validator, @Value("${redress.zone}") ZoneId zone, Clock clock) {
        this.validator = validator;
        this.zone = zone;
        this.clock = clock;
    }

    Read read(Draft draft) {
        Typed typed = new Typed(draft.fields(), zone, clock);
        Category category = typed.choice("category", Category.class);
        List<DemandType> chosen = Demands.chosen(typed, category);
        List<Integer> rows = Contacts.filledRows(draft.fields());
        FileComplaint complaint =
                new FileComplaint(
                        Channel.TICKET,
                        category,
                        new FileComplaint.Complainant(
                                Objects.requireNonNullElse(typed.text("name"), ""),
                                phone(typed),
                                typed.text("email")),
                        orderNo(typed),
                        Optional.ofNullable(typed.choice("productType", Goods.class))
                                .map(Goods::term)
                                .orElse(null),
                        typed.text("productName"),
                        typed.text("rechargeTarget"),
                        typed.yuan("amount"),
                        null,
                        typed.text("merchant"),
                        payment(typed),
                        null,
                        Objects.requireNonNullElse(typed.text("narrative"), ""),
                        Demands.read(typed, chosen),
                        Contacts.read(typed, rows),
                        draft.files().stream().map(DraftPieces::said).toList(),
                        null);
        return new Read(
                complaint, errors(typed, complaint, path -> FieldNames.of(path, rows, chosen)));
    }

    private static @Nullable String orderNo(Typed typed) {
        String number = typed.text("orderNo");
        return number == null ? null : Typed.plain(number).replaceAll("\\s", "");
    }

    private static @Nullable String phone(Typed typed) {
        String phone = typed.text("phone");
        return phone == null ? null : Typed.plain(phone);
    }

    private static FileComplaint.@Nullable Payment payment(Typed typed) {
        var provider = typed.choice("provider", PaymentProvider.class);
        var paidAt = typed.pastTime("paidAt");
        return provider == null && paidAt == null
                ? null
                : new FileComplaint.Payment(provider, null, paidAt, null);
    }

    private List<FieldError> errors(
            Typed typed, FileComplaint complaint, UnaryOperator<String> fieldOf) {
        List<FieldError> errors = new ArrayList<>(typed.errors());
        if (!typed.isGiven("category")) {
            errors.add(FieldError.of("category", "required"));
        }
        if (!typed.isGiven("consent")) {
            errors.add(FieldError.of("consent", "required"));
        }
        for (ConstraintViolation<FileComplaint> violation : validator.validate(complaint)) {
            errors.add(error(violation, fieldOf));
        }
        // One word about each field is enough, and the first is the plainest.
        Set<String> said = new HashSet<>();
        return errors.stream()
                .filter(error -> said.add(error.field()))
                .sorted(Comparator.comparingInt(error -> FieldNames.place(error.field())))
                .toList();
    }

    private static FieldError error(
            ConstraintViolation<FileComplaint> violation, UnaryOperator<String> fieldOf) {
        String field = fieldOf.apply(violation.getPropertyPath().toString());
        ConstraintDescriptor<?> rule = violation.getConstraintDescriptor();
        return switch (rule.getAnnotation().annotationType().getSimpleName()) {
            case "NotBlank", "NotNull" -> FieldError.of(field, "required");
            case "AssertTrue" -> FieldError.of(field, violation.getMessageTemplate());
            case "Size" ->
                    FieldError.of(
                            field,
                            "too_long",
                            Objects.requireNonNull(rule.getAttributes().get("max")));
            case "LikelyTime" -> FieldError.of(field, "unlikely_time");
            case "PromiseInReach" -> FieldError.of(field, "too_far");
            case "DecimalMin", "DecimalMax", "Digits" -> FieldError.of(field, "not_money");
            default -> FieldError.of(field, "format");
        };
    }
}
