package com.qihui.redress.merchant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that counts in a merchant's record.
 *
 * @param at when it came to count
 * @param turn what the merchant made of it; null for one that counts because it was upheld
 */
public record TrackedCase(long id, String number, Instant at, @Nullable MerchantTurn turn) {}
