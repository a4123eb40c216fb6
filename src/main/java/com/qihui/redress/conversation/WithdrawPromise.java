package com.qihui.redress.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * That a promise is owed no more, because the complainant has agreed to it.
 *
 * @param consentBy who agreed: the complainant, or who speaks for them
 * @param consentHow by what means they said so
 */
public record WithdrawPromise(
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 60) String consentBy,
        @NotNull ContactMeans consentHow) {}
