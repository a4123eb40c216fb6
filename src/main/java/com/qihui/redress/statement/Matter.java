package com.qihui.redress.statement;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.SubCause;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint is about, as far as it says.
 *
 * @param minor whether a child bought it
 */
public record Matter(@Nullable Category category, @Nullable SubCause subCause, boolean minor) {}
