package com.qihui.redress.submission.delivery;

import com.qihui.redress.escalation.Body;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code redress.bodies}: where formal mail to each body goes. A body without an address gets none.
 *
 * @param mail by body
 * @param mostByMail a larger dossier goes by no mail
 */
@ConfigurationProperties("redress.bodies")
public record BodySettings(
        @Nullable Map<Body, String> mail, @DefaultValue("15MB") DataSize mostByMail) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");

    public BodySettings {
        Map<Body, String> known = new EnumMap<>(Body.class);
        known.putAll(Objects.requireNonNullElse(mail, Map.of()));
        known.values().removeIf(String::isBlank);
        known.forEach(BodySettings::check);
        mail = known;
    }

    Optional<String> address(Body body) {
        return Optional.ofNullable(Objects.requireNonNull(mail).get(body));
    }

    private static void check(Body body, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalStateException(
                    "redress.bodies.mail." + body + " is not an address: \"" + address + "\"");
        }
    }
}
