package com.qihui.redress.triage;

import com.qihui.redress.statement.WordList;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.Ground.Kind;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What speaks for a rule of {@code config/triage.yml}; any of it will do. */
record Sign(
        WordList words,
        WordList shown,
        WordList recorded,
        WordList everywhere,
        Set<DemandType> demands,
        Set<EvidenceKind> kinds,
        Set<String> deliveryStates,
        boolean promiseBroken,
        boolean paidToOthers) {

    static Sign of(
            @Nullable WordList words,
            @Nullable WordList shown,
            @Nullable WordList recorded,
            @Nullable WordList everywhere,
            @Nullable Set<DemandType> demands,
            @Nullable Set<EvidenceKind> kinds,
            @Nullable Set<String> deliveryStates,
            boolean promiseBroken,
            boolean paidToOthers) {
        return new Sign(
                Objects.requireNonNullElse(words, WordList.NONE),
                Objects.requireNonNullElse(shown, WordList.NONE),
                Objects.requireNonNullElse(recorded, WordList.NONE),
                Objects.requireNonNullElse(everywhere, WordList.NONE),
                Objects.requireNonNullElse(demands, Set.of()),
                Objects.requireNonNullElse(kinds, Set.of()),
                Objects.requireNonNullElse(deliveryStates, Set.of()),
                promiseBroken,
                paidToOthers);
    }

    /** Without any sign a rule holds wherever its limits let it. */
    boolean isNone() {
        return Stream.of(words, shown, recorded, everywhere).allMatch(WordList::isEmpty)
                && demands.isEmpty()
                && kinds.isEmpty()
                && deliveryStates.isEmpty()
                && !promiseBroken
                && !paidToOthers;
    }

    /** The first of it that is there; what the platform itself knows goes first. */
    Optional<Ground> in(Case seen) {
        return Stream.<Supplier<Optional<Ground>>>of(
                        () -> said(Kind.RECORDED, recorded, seen.recorded()),
                        () -> said(Kind.RECORDED, everywhere, seen.recorded()),
                        () -> delivery(seen),
                        () -> payee(seen),
                        () -> said(Kind.NARRATIVE, words, seen.narrative()),
                        () -> said(Kind.NARRATIVE, everywhere, seen.narrative()),
                        () -> said(Kind.SHOWN, shown, seen.shown()),
                        () -> said(Kind.SHOWN, everywhere, seen.shown()),
                        () -> promise(seen),
                        () -> demand(seen.filed()),
                        () -> piece(seen.filed()))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Ground> said(Kind where, WordList words, String text) {
        return words.isEmpty() || text.isEmpty()
                ? Optional.empty()
                : words.clauseIn(text).map(clause -> new Ground(where, clause));
    }

    private Optional<Ground> delivery(Case seen) {
        return Optional.ofNullable(seen.order())
                .flatMap(order -> Optional.ofNullable(order.deliveryState()))
                .filter(deliveryStates::contains)
                .map(state -> new Ground(Kind.DELIVERY, state));
    }

    private Optional<Ground> payee(Case seen) {
        return Optional.ofNullable(seen.paidToOthers())
                .filter(payee -> paidToOthers)
                .map(payee -> new Ground(Kind.PAYEE, payee));
    }

    private Optional<Ground> promise(Case seen) {
        return Optional.ofNullable(seen.brokenPromise())
                .filter(promise -> promiseBroken)
                .map(promise -> new Ground(Kind.PROMISE, promise));
    }

    private Optional<Ground> demand(FileComplaint filed) {
        return filed.demand().stream()
                .map(FileComplaint.Demand::type)
                .filter(demands::contains)
                .findFirst()
                .map(type -> new Ground(Kind.DEMAND, type.name()));
    }

    private Optional<Ground> piece(FileComplaint filed) {
        return filed.evidence().stream()
                .map(FileComplaint.Piece::kind)
                .filter(kinds::contains)
                .findFirst()
                .map(kind -> new Ground(Kind.PIECE, kind.name()));
    }
}
