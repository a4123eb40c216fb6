package com.qihui.redress.console.ticket;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Amount;
import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.triage.TriageWords;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the screen puts things into words, in its reader's language. */
class Wording {

    private static final Set<String> DETAILS =
            Stream.of(EvidenceKind.values())
                    .flatMap(kind -> CheckedPiece.detailsOf(kind).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private final I18NProvider labels;
    private final Moments moments;
    private final TriageWords triage;
    private final Locale locale;

    Wording(I18NProvider labels, Moments moments, TriageWords triage, Locale locale) {
        this.labels = labels;
        this.moments = moments;
        this.triage = triage;
        this.locale = locale;
    }

    String say(String key, Object... places) {
        return labels.getTranslation(key, locale, places);
    }

    /** In another language than the reader's: that of whoever is written to. */
    String sayIn(Locale language, String key, Object... places) {
        return labels.getTranslation(key, language, places);
    }

    /** A value out of a list, or that it is open. */
    String option(@Nullable Enum<?> value) {
        return option(value == null ? null : value.name());
    }

    String option(@Nullable String value) {
        return value == null ? say("ticket.open") : say("option." + value);
    }

    String state(String kind, Enum<?> state) {
        return say(kind + "." + state.name());
    }

    /** What is visible on evidence; what nobody gave a name is told as it was written. */
    String detail(String code) {
        return DETAILS.contains(code) ? say("shows." + code) : code;
    }

    String details(Collection<String> codes) {
        return codes.stream().map(this::detail).collect(Collectors.joining(say("ticket.list")));
    }

    String at(Instant moment) {
        return moments.at(moment, locale);
    }

    @Nullable String atIfKnown(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    /** A sentence spaced as Chinese is, whatever stands in its places. */
    String spaced(String key, Object... places) {
        return Spacing.tidy(say(key, Arrays.stream(places).map(Spacing::place).toArray()));
    }

    String day(LocalDate date) {
        return moments.day(date, locale);
    }

    String until(Instant due) {
        return moments.until(due, locale);
    }

    @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : say("ticket.yuan", Amount.of(amount));
    }

    /** Why the order system would not act: our own sandbox says it by a code, others in words. */
    @Nullable String refusal(@Nullable String reason) {
        return "ORDER_UNKNOWN".equals(reason) ? say("ticket.remedy.ORDER_UNKNOWN") : reason;
    }

    /** By which rule something is held to be so. */
    String rule(TriageReason reason) {
        return triage.rule(reason, locale);
    }

    /** And on what that rests. */
    List<String> grounds(TriageReason reason) {
        return triage.grounds(reason, locale);
    }

    Moments moments() {
        return moments;
    }

    Locale locale() {
        return locale;
    }
}
