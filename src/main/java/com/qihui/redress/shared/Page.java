package com.qihui.redress.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param next the mark to ask the next page with, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
