package com.qihui.redress.remedy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day's books of both sides: how many things were done and what they came to.
 *
 * @param endedAt null while it is not reconciled to its end
 * @param oursMerchantYuan what of it merchants bear; null for days compared before that was kept
 */
public record ReconciledDay(
        LocalDate day,
        @Nullable Instant endedAt,
        int ours,
        BigDecimal oursYuan,
        @Nullable BigDecimal oursMerchantYuan,
        int theirs,
        BigDecimal theirsYuan,
        @Nullable BigDecimal theirsMerchantYuan) {}
