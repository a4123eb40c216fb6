/** Fills an empty embedded desk with believable people, merchants and tickets. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "merchant",
            "order",
            "ticket",
            "evidence",
            "conversation",
            "mail",
            "remedy",
            "sla",
            "escalation",
            "workflow",
            "workflow :: *"
        })
package com.qihui.redress.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
