/** The figures managers steer by. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "sla",
            "ticket",
            "conversation",
            "workflow :: work"
        })
package com.qihui.redress.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
