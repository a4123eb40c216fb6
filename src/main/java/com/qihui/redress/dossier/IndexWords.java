package com.qihui.redress.dossier;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things in the language of the bodies that read a bundle, which is Chinese. */
@Component
public class IndexWords {

    public static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int KIB = 1024;

    private final MessageSource labels;
    private final ZoneId zone;

    IndexWords(MessageSource labels, @Value("${redress.zone}") ZoneId zone) {
        this.labels = labels;
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    public String say(String key, Object... values) {
        return labels.getMessage(key, values, LANGUAGE);
    }

    /** Of a value that may be newer than its label. */
    public String option(String prefix, String value) {
        return String.valueOf(labels.getMessage(prefix + value, null, value, LANGUAGE));
    }

    public String all(String prefix, Collection<String> values) {
        return values.stream()
                .map(value -> option(prefix, value))
                .collect(Collectors.joining(say("statement.list")));
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    String size(long bytes) {
        String exact = grouped(bytes);
        if (bytes < KIB) {
            return say("dossier.size.bytes", exact);
        }
        double kib = bytes / (double) KIB;
        return kib < KIB
                ? say("dossier.size", tenths(kib) + " KB", exact)
                : say("dossier.size", tenths(kib / KIB) + " MB", exact);
    }

    /** {@code PAYMENT_PROOF} or {@code PAYMENT_PROOF.payee}. */
    public String gap(String code) {
        int dot = code.indexOf('.');
        return dot < 0
                ? say("dossier.gap.piece", option("option.", code))
                : say(
                        "dossier.gap.detail",
                        option("option.", code.substring(0, dot)),
                        option("shows.", code.substring(dot + 1)));
    }

    private static String tenths(double value) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }

    private static String grouped(long value) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }
}
