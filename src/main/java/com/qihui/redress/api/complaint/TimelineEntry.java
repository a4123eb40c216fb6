package com.qihui.redress.api.complaint;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.qihui.redress.account.Actor;
import com.qihui.redress.api.DeskTime;
import com.qihui.redress.ticket.Discretion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Something that happened.
 *
 * @param text in the caller's language
 * @param data the facts of it, as they are on record
 */
record TimelineEntry(
        @DeskTime Instant at,
        String actor,
        String actorKind,
        String type,
        String text,
        @Schema(type = "object") @JsonRawValue String data) {

    /** As a merchant reads it: of the desk's people it learns that the desk acted. */
    TimelineEntry discreet(Discretion discretion) {
        boolean own = actorKind.equals(Actor.Kind.MERCHANT.name());
        return new TimelineEntry(
                at,
                own ? actor : actorKind,
                actorKind,
                type,
                discretion.text(text),
                discretion.text(data));
    }
}
