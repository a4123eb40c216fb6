package com.qihui.redress.evidence;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code redress.evidence}: what an administrator may set about judging evidence.
 *
 * @param operators the platform's own names as a payee (R11)
 * @param promptDays within which evidence was captured promptly
 * @param recording how recordings are called
 * @param platformPage where an order page comes from that is the platform's own
 * @param elsewhere what shows that it is not
 */
@ConfigurationProperties("redress.evidence")
record EvidenceSettings(
        List<String> operators,
        int promptDays,
        String recording,
        String platformPage,
        String elsewhere) {

    boolean isOperator(String payee) {
        return operators.stream().map(EvidenceSettings::plain).anyMatch(plain(payee)::equals);
    }

    /** A piece of which no form is told counts as what its declaration implies. */
    boolean isRecording(@Nullable String form) {
        return form == null || form.isBlank() || names(recording, form);
    }

    /** Where nothing is told of its source, its description may still betray it. */
    boolean isPlatformPage(@Nullable String source, @Nullable String description) {
        if (source == null || source.isBlank()) {
            return description == null || !names(elsewhere, description);
        }
        return names(platformPage, source) && !names(elsewhere, source);
    }

    private static boolean names(String words, String text) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE).matcher(text).find();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
