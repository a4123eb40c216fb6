package com.qihui.redress.order;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the order system is and how long it may take.
 *
 * @param url its base address; the sandbox stands in where there is none
 * @param token sent as bearer, if it wants one
 * @param connect the longest time to reach it
 * @param answer the longest time from a question to the end of its answer
 * @param rest how long it is left in peace after many faults
 */
@ConfigurationProperties("redress.order-system")
record OrderSystemSettings(
        @Nullable URI url,
        @Nullable String token,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("10s") Duration rest) {}
