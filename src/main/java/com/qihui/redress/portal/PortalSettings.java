package com.qihui.redress.portal;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code redress.portal}: what an administrator may set about the complainant's pages.
 *
 * @param draftLife how long a draft waits for its complainant after they last touched it
 * @param leastFormAge faster than this only a machine fills in a form
 * @param formLife after it a form must be loaded anew
 * @param limits how much one address may do, by what it does
 */
@ConfigurationProperties("redress.portal")
public record PortalSettings(
        Duration draftLife,
        Duration leastFormAge,
        Duration formLife,
        Map<Throttle.Kind, Limit> limits) {

    public record Limit(int times, Duration within) {}
}
