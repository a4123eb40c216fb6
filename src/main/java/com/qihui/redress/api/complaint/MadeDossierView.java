package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that was made.
 *
 * @param by the part in which whoever made it acted
 * @param byNo their number; none for the complainant
 * @param asOf when something last happened that it tells of
 * @param sha256 of its ZIP
 * @param sizeBytes of its ZIP
 */
@Schema(name = "MadeDossier")
record MadeDossierView(
        long id,
        Paper.Kind paper,
        Body body,
        String by,
        @Nullable String byNo,
        @DeskTime Instant madeAt,
        @DeskTime Instant asOf,
        String sha256,
        long sizeBytes) {

    static MadeDossierView of(Made made) {
        return new MadeDossierView(
                made.id(),
                made.paper().kind(),
                made.paper().body(),
                made.madeByKind(),
                made.madeByNo(),
                made.madeAt(),
                made.asOf(),
                made.sha256(),
                made.size());
    }
}
