package com.qihui.redress.escalation.inquiry;

import com.qihui.redress.escalation.Body;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body asks the platform about an order. Limits are in characters.
 *
 * @param caseNo the body's own number; with the body it says which inquiry this is
 * @param receivedOn the day it came, by the desk's zone
 * @param answerDueOn the last day the body gives; null where the platform's own term counts
 * @param complainant as the body names them
 * @param wanted what it wants to know, in its own words
 */
public record EnterInquiry(
        @NotNull Body body,
        @NotBlank @Size(max = 60) String caseNo,
        @NotBlank @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}._\\-]+") String orderNo,
        @NotNull LocalDate receivedOn,
        @Nullable LocalDate answerDueOn,
        @NotNull Means means,
        @NotBlank @Size(max = 60) String complainant,
        @Nullable @Size(max = 20) @Pattern(regexp = "[0-9+ \\-]{5,20}") String phone,
        @NotBlank @Size(max = WANTED) String wanted) {

    public static final int WANTED = 2_000;
}
