package com.qihui.redress.evidence;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Counts what is handed in, for whoever watches the desk: {@code redress.files.received} and {@code
 * redress.files.bytes} by family, {@code redress.files.refused} by reason.
 */
@Component
public class FileMeters {

    private final MeterRegistry meters;

    FileMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A file that is in the store; content that was there already counts as well. */
    StoredFile received(StoredFile file) {
        String family = word(file.type().family());
        meters.counter("redress.files.received", "family", family).increment();
        meters.counter("redress.files.bytes", "family", family).increment((double) file.size());
        return file;
    }

    /**
     * @return the same, to be thrown
     */
    public RefusedFile refused(RefusedFile refused) {
        meters.counter("redress.files.refused", "reason", word(refused.why())).increment();
        return refused;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
