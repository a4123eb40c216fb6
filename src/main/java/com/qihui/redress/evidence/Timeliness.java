package com.qihui.redress.evidence;

import static com.qihui.redress.evidence.EvidenceReason.Aspect.TIMELINESS;

import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When evidence was captured against when it happened (时效性, R8). A piece existed at the latest when
 * it came in; what came with the complaint existed when that was made. Where the file or its giver
 * says when it was captured, that counts.
 */
record Timeliness(EvidenceSettings settings, Ticket ticket, FileComplaint filed) {

    EvidenceReason reason(List<EvidencePiece> given) {
        Instant captured =
                given.stream().map(this::captured).min(Comparator.naturalOrder()).orElse(null);
        if (captured == null) {
            return EvidenceReason.bad(TIMELINESS, "nothing");
        }
        Instant happened =
                moments()
                        .filter(moment -> !moment.isAfter(captured))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        if (happened == null) {
            return EvidenceReason.bad(TIMELINESS, "undated");
        }
        Duration between = Duration.between(happened, captured);
        return between.compareTo(Duration.ofDays(settings.promptDays())) <= 0
                ? EvidenceReason.good(TIMELINESS, "prompt", between.toDays(), settings.promptDays())
                : EvidenceReason.bad(TIMELINESS, "late", between.toDays(), settings.promptDays());
    }

    /** Databases round times to the microsecond, up or down. */
    private Instant captured(EvidencePiece piece) {
        Instant said = piece.capturedAt();
        if (said != null && !said.isAfter(piece.addedAt())) {
            return said;
        }
        return piece.addedAt().isAfter(ticket.receivedAt().plusMillis(1))
                ? piece.addedAt()
                : ticket.submittedAt();
    }

    /** What happens after the order counts too: a promise is broken on the day it falls due. */
    private Stream<Instant> moments() {
        FileComplaint.Payment payment = filed.payment();
        return Stream.concat(
                        Stream.of(filed.orderedAt(), payment == null ? null : payment.paidAt()),
                        filed.contactLog().stream()
                                .flatMap(contact -> Stream.of(contact.at(), contact.promiseDue())))
                .filter(Objects::nonNull);
    }
}
