package com.qihui.redress.remedy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently the order system is told.
 *
 * @param firstPause after the first fault; each further one is about twice as long
 * @param longestPause and no longer
 * @param tries after so many an operator decides how it goes on
 * @param lease how long a try may take before another node takes it up; well above the time two
 *     calls may take
 * @param threads how many are carried out at once on a node
 */
@ConfigurationProperties("redress.remedy")
record RemedySettings(
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("30m") Duration longestPause,
        @DefaultValue("12") int tries,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("8") int threads) {}
