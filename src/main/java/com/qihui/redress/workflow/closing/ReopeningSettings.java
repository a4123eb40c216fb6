package com.qihui.redress.workflow.closing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param within how long after closing a complaint can be reopened (R56)
 */
@ConfigurationProperties("redress.reopening")
record ReopeningSettings(@DefaultValue("30d") Duration within) {

    ReopeningSettings {
        if (within.isNegative()) {
            throw new IllegalArgumentException("redress.reopening.within must not be negative");
        }
    }
}
