package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.ticket.Discretion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something promised to the complainant.
 *
 * @param by the agent's number
 * @param provisional whether days were counted whose holidays are not yet published
 * @param chases how often it was asked for since it was missed
 * @param proof what shows that it was kept
 * @param consentBy who agreed to its withdrawal
 */
@Schema(name = "Promise")
record PromiseView(
        long id,
        String text,
        Promiser promiser,
        String by,
        PromiseSource source,
        @DeskTime Instant madeAt,
        @DeskTime Instant dueAt,
        boolean provisional,
        boolean brokenAtSubmission,
        @DeskTime @Nullable Instant keptAt,
        Promise.State state,
        int chases,
        @DeskTime @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String proof,
        @Nullable Integer proofPiece,
        @Nullable String withdrawalReason,
        @Nullable String consentBy,
        @Nullable ContactMeans consentHow) {

    /**
     * @param known the numbers of the pieces of evidence that its reader may know of
     */
    static PromiseView of(Promise promise, Set<Integer> known) {
        Integer piece = promise.proofPiece();
        return new PromiseView(
                promise.id(),
                promise.body(),
                promise.promiser(),
                promise.madeBy(),
                promise.source(),
                promise.madeAt(),
                promise.dueAt(),
                promise.provisional(),
                promise.brokenAtFiling(),
                promise.keptAt(),
                promise.state(),
                promise.chases(),
                promise.endedAt(),
                promise.endedBy(),
                promise.proof(),
                piece != null && known.contains(piece) ? piece : null,
                promise.withdrawalReason(),
                promise.consentBy(),
                promise.consentHow());
    }

    /** As the merchant that promised it reads it: how it ended, not who of the desk said so. */
    PromiseView discreet(Discretion discretion) {
        return new PromiseView(
                id,
                discretion.text(text),
                promiser,
                by,
                source,
                madeAt,
                dueAt,
                provisional,
                brokenAtSubmission,
                keptAt,
                state,
                chases,
                endedAt,
                null,
                discretion.optional(proof),
                proofPiece,
                null,
                null,
                null);
    }
}
