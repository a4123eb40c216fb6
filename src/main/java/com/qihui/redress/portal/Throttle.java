package com.qihui.redress.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.qihui.redress.portal.PortalSettings.Limit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts what each address does. Each node counts its own. Behind a proxy the address is the one
 * the proxy tells; of an IPv6 address its network counts, since one subscriber owns all of that.
 */
@Component
public class Throttle {

    private static final int NETWORK_GROUPS = 4;

    /** What is counted. */
    public enum Kind {
        /** Any form sent. */
        POST,
        /** A complaint begun. */
        DRAFT,
        /** An order number asked for. */
        LOOKUP,
        UPLOAD,
        FILING,
        /** A link that opens nothing. */
        WRONG_LINK
    }

    private record Counter(Kind kind, String address) {}

    private record Count(Instant since, int times) {}

    private final Cache<Counter, Count> counts = Caffeine.newBuilder().maximumSize(100_000).build();
    private final PortalSettings settings;
    private final Clock clock;

    Throttle(PortalSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws TooOften when the address has used up what it may do for now
     */
    public void count(Kind kind, HttpServletRequest request) {
        if (!allows(kind, request)) {
            throw new TooOften(limit(kind).within());
        }
    }

    /** Counts it, and says whether it may be done. */
    public boolean allows(Kind kind, HttpServletRequest request) {
        Limit limit = limit(kind);
        Instant now = clock.instant();
        Count count =
                counts.asMap()
                        .merge(
                                new Counter(kind, network(request.getRemoteAddr())),
                                new Count(now, 1),
                                (before, one) ->
                                        isOver(before, limit, now)
                                                ? one
                                                : new Count(before.since(), before.times() + 1));
        return Objects.requireNonNull(count).times() <= limit.times();
    }

    private static boolean isOver(Count count, Limit limit, Instant now) {
        return !Duration.between(count.since(), now).minus(limit.within()).isNegative();
    }

    private Limit limit(Kind kind) {
        return Objects.requireNonNull(settings.limits().get(kind), kind::name);
    }

    static String network(String address) {
        return address.contains(":")
                ? Arrays.stream(address.split(":", -1))
                        .limit(NETWORK_GROUPS)
                        .collect(Collectors.joining(":"))
                : address;
    }
}
