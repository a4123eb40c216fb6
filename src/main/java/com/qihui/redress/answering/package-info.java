/** How answers are written well: what is often said, what is begun, and what to look at first. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "ticket",
            "order",
            "sla",
            "clause",
            "statement",
            "conversation",
            "conversation :: pledge"
        })
package com.qihui.redress.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
