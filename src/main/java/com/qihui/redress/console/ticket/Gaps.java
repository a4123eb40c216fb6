package com.qihui.redress.console.ticket;

import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.ticket.EvidenceKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the checklist misses, in words: whole pieces, and details of those given. */
class Gaps {

    private final List<String> codes;
    private final Wording wording;

    Gaps(@Nullable EvidenceVerdict verdict, Wording wording) {
        this(verdict == null ? List.of() : verdict.missing(), wording);
    }

    /**
     * @param codes kinds such as {@code BALANCE_COMPARISON}, details such as {@code
     *     PAYMENT_PROOF.payee}
     */
    Gaps(List<String> codes, Wording wording) {
        this.codes = List.copyOf(codes);
        this.wording = wording;
    }

    boolean isNone() {
        return codes.isEmpty();
    }

    List<String> codes() {
        return codes;
    }

    /** The kinds of which nothing was given at all. */
    List<String> missing() {
        return codes.stream().filter(code -> code.indexOf('.') < 0).toList();
    }

    /** What cannot be seen on the pieces of a kind, or nothing. */
    String detailsOf(EvidenceKind kind) {
        String prefix = kind.name() + ".";
        return codes.stream()
                .filter(code -> code.startsWith(prefix))
                .map(code -> wording.detail(code.substring(prefix.length())))
                .collect(Collectors.joining(wording.say("ticket.list")));
    }

    /** All of it in one sentence. */
    String words() {
        Stream<String> details =
                Stream.of(EvidenceKind.values())
                        .map(
                                kind ->
                                        detailsOf(kind).isEmpty()
                                                ? null
                                                : wording.say(
                                                        "ticket.evidence.detail",
                                                        wording.option(kind),
                                                        detailsOf(kind)));
        return Stream.concat(missing().stream().map(wording::option), details)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(wording.say("ticket.list")));
    }
}
