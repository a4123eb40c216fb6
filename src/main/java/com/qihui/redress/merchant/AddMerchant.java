package com.qihui.redress.merchant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A merchant as the platform knows it; code and name are unique. */
public record AddMerchant(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 100) String name,
        @NotNull Merchant.Tier tier,
        boolean selfOperated,
        @Nullable @Size(max = 20) String phone) {}
