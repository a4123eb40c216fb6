package com.qihui.redress.portal.draft;

import com.qihui.redress.portal.PortalText;
import com.qihui.redress.shared.FieldError;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed as what it means, and remembers what cannot be read. */
final class Typed {

    private static final Pattern MONEY_SIGNS = Pattern.compile("[¥￥元,\\s]");
    private static final Pattern MONEY = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");

    private final Map<String, String> fields;
    private final ZoneId zone;
    private final Clock clock;
    private final List<FieldError> errors = new ArrayList<>();

    Typed(Map<String, String> fields, ZoneId zone, Clock clock) {
        this.fields = fields;
        this.zone = zone;
        this.clock = clock;
    }

    List<FieldError> errors() {
        return errors;
    }

    boolean isGiven(String name) {
        return text(name) != null;
    }

    /** Nothing but blanks is nothing. */
    @Nullable String text(String name) {
        String text = fields.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    /** Full-width digits and the sign of the currency are what people type. */
    @Nullable BigDecimal yuan(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        String plain = MONEY_SIGNS.matcher(plain(text)).replaceAll("");
        if (!MONEY.matcher(plain).matches()) {
            errors.add(FieldError.of(name, "not_money"));
            return null;
        }
        return new BigDecimal(plain).setScale(2);
    }

    /** Of the desk's own zone, as a browser's field for times sends it or as a person types it. */
    @Nullable Instant time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            String iso = plain(text).replace('/', '-').replaceFirst("\\s+", "T");
            return LocalDateTime.parse(iso).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            errors.add(FieldError.of(name, "not_a_time"));
            return null;
        }
    }

    @Nullable Instant pastTime(String name) {
        Instant time = time(name);
        if (time != null && time.isAfter(clock.instant())) {
            errors.add(FieldError.of(name, "in_the_future"));
            return null;
        }
        return time;
    }

    /** What a form does not offer was not chosen. */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name);
        try {
            return text == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.of(name, "not_one_of"));
            return null;
        }
    }

    @Nullable Boolean yesOrNo(String name) {
        return PortalText.yesOrNo(text(name));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
