package com.qihui.redress.ticket;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a complaint itself tells of what it is about. */
public record Read(
        @Nullable Category category,
        Set<Category> categoriesAlso,
        @Nullable SubCause subCause,
        Set<Flag> flags) {

    /** As it says in the form, with nothing read out of its words. */
    public static Read asNamed(FileComplaint complaint) {
        return new Read(complaint.category(), Set.of(), null, Set.of());
    }
}
