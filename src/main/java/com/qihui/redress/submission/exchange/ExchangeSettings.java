package com.qihui.redress.submission.exchange;

import com.qihui.redress.escalation.Body;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code redress.bodies.exchange}: where dossiers are handed in over a line. Without an address
 * there is none.
 *
 * @param url its base address; sealed (https) unless it is on this machine
 * @param secret with which what is sent is signed, at least {@value #LEAST_SECRET} characters
 * @param takes the bodies that stand behind it
 * @param connect the longest time to reach it
 * @param answer the longest time from the first byte of a dossier to the end of the answer
 * @param tries after so many in vain a person decides
 * @param firstPause after the first fault; each further one is twice as long
 * @param longestPause and no longer
 * @param askEvery how often it is asked where a case stands
 */
@ConfigurationProperties("redress.bodies.exchange")
public record ExchangeSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue Set<Body> takes,
        @DefaultValue("5s") Duration connect,
        @DefaultValue("10m") Duration answer,
        @DefaultValue("12") int tries,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("2h") Duration longestPause,
        @DefaultValue("6h") Duration askEvery) {

    private static final int LEAST_SECRET = 32;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    public ExchangeSettings {
        url = url.strip().replaceAll("/+$", "");
        takes = Set.copyOf(takes);
        List<String> wrong = new ArrayList<>();
        if (!url.isEmpty()) {
            URI address = URI.create(url);
            boolean here = HERE.contains(String.valueOf(address.getHost()));
            if (!"https".equals(address.getScheme())
                    && !("http".equals(address.getScheme()) && here)) {
                wrong.add("redress.bodies.exchange.url is not sealed: it begins with https");
            }
            if (secret.length() < LEAST_SECRET) {
                wrong.add(
                        "redress.bodies.exchange.secret needs at least "
                                + LEAST_SECRET
                                + " characters; give it in the environment as"
                                + " REDRESS_BODIES_EXCHANGE_SECRET, the same on all nodes");
            }
            if (takes.isEmpty()) {
                wrong.add("redress.bodies.exchange.takes names no body");
            }
            if (tries < 1) {
                wrong.add("redress.bodies.exchange.tries is at least 1");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("; ", wrong));
        }
    }

    public boolean takes(Body body) {
        return !url.isEmpty() && takes.contains(body);
    }

    public boolean isOn() {
        return !url.isEmpty();
    }

    /** How long a call may be under way before another node takes it up. */
    public Duration lease() {
        return connect.plus(answer).plusMinutes(1);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "case exchange at " + url + " for " + takes;
    }
}
