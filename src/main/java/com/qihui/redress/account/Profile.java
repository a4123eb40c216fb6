package com.qihui.redress.account;

import com.qihui.redress.shared.FieldError;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is on this desk.
 *
 * @param agentNo the number a complainant is told (R42), unique
 * @param team routes work to an agent; none works for all teams
 * @param approvalLimitYuan up to which amount they may approve a remedy; none is no limit for a
 *     manager, and no approving for an agent
 * @param merchantHead whether they enrol and disable their merchant's other people
 * @param merchantId whose people a {@link Role#MERCHANT} belongs to, and nobody else
 */
public record Profile(
        @NotBlank @Size(max = 60) String displayName,
        @Nullable @Pattern(regexp = "[0-9A-Za-z]{1,20}") String agentNo,
        @NotNull Role role,
        @Nullable @Pattern(regexp = "[A-Z_]{1,20}") String team,
        @Nullable Long merchantId,
        @Nullable @PositiveOrZero @Digits(integer = 8, fraction = 2) BigDecimal approvalLimitYuan,
        boolean merchantHead) {

    public Profile(
            String displayName,
            @Nullable String agentNo,
            Role role,
            @Nullable String team,
            @Nullable Long merchantId,
            @Nullable BigDecimal approvalLimitYuan) {
        this(displayName, agentNo, role, team, merchantId, approvalLimitYuan, false);
    }

    public Profile(
            String displayName,
            @Nullable String agentNo,
            Role role,
            @Nullable String team,
            @Nullable Long merchantId) {
        this(displayName, agentNo, role, team, merchantId, null);
    }

    List<FieldError> contradictions() {
        List<FieldError> errors = new ArrayList<>();
        if (role == Role.MERCHANT && merchantId == null) {
            errors.add(FieldError.of("merchantId", "required"));
        }
        if (role != Role.MERCHANT && merchantId != null) {
            errors.add(FieldError.of("merchantId", "not_for_role"));
        }
        if (role == Role.MERCHANT && team != null) {
            errors.add(FieldError.of("team", "not_for_role"));
        }
        if (role != Role.MERCHANT && merchantHead) {
            errors.add(FieldError.of("merchantHead", "not_for_role"));
        }
        if ((role == Role.MERCHANT || role == Role.ADMIN) && approvalLimitYuan != null) {
            errors.add(FieldError.of("approvalLimitYuan", "not_for_role"));
        }
        return errors;
    }
}
