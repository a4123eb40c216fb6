package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the complainant was asked for.
 *
 * @param missing pieces and details as the checklist names them
 * @param automatic whether the desk's own process asked
 * @param ending how it ended; null while it is open
 */
@Schema(name = "CustomerRequest")
record RequestView(
        long id,
        CustomerRequest.Kind kind,
        List<String> missing,
        String question,
        boolean automatic,
        @DeskTime Instant askedAt,
        @DeskTime Instant dueAt,
        @Nullable @DeskTime Instant endedAt,
        CustomerRequest.@Nullable Ending ending) {

    static RequestView of(CustomerRequest request) {
        return new RequestView(
                request.id(),
                request.kind(),
                request.missing(),
                request.question(),
                request.automatic(),
                request.askedAt(),
                request.dueAt(),
                request.endedAt(),
                request.ending());
    }
}
