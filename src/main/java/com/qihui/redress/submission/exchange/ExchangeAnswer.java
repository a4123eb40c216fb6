package com.qihui.redress.submission.exchange;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The other end's word on a dossier.
 *
 * @param key under which it was handed in
 * @param sha256 of the ZIP it has
 * @param caseNo the body's own number, at most 60 characters
 */
public record ExchangeAnswer(
        @Nullable String key,
        @Nullable String sha256,
        @Nullable String caseNo,
        @Nullable Standing state) {

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][^\\p{Cntrl}]{0,59}");

    /** Whether it is about this very dossier, and says all it has to. */
    boolean fits(String handedIn, String zip) {
        return handedIn.equals(key)
                && zip.equals(sha256)
                && caseNo != null
                && NUMBER.matcher(caseNo).matches()
                && state != null;
    }
}
