package com.qihui.redress.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param name whose token it is; what the journal shows when it acts for nobody in particular
 * @param accountId the person it acts as, or null
 */
public record IssueToken(
        @NotBlank @Size(max = 60) String name,
        @NotEmpty Set<Scope> scopes,
        @NotNull Instant expiresAt,
        @Nullable Long accountId) {}
