package com.qihui.redress.api.complaint;

import com.qihui.redress.api.Yuan;
import com.qihui.redress.escalation.Award;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.DeclineGround;
import com.qihui.redress.escalation.Handing;
import com.qihui.redress.escalation.Lesson;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.escalation.OutsideRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case at an outside body.
 *
 * @param body which has it; the one that was proposed while nobody has
 * @param filedOn the first day of the body's time
 * @param verifiedAt when what it granted was with the complainant
 * @param requests what the body asked for
 * @param handings whatever was handed in to it
 */
@Schema(name = "OutsideCase")
record OutsideCaseView(
        Body body,
        @Nullable String caseNo,
        OutsideCase.State state,
        Cause cause,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate endedOn,
        @Nullable OutsideOutcome outcome,
        @Nullable DeclineGround ground,
        @Nullable Award award,
        @Nullable String awardedYuan,
        @Nullable Instant verifiedAt,
        @Nullable Lesson lesson,
        @Nullable String note,
        List<Request> requests,
        List<HandedIn> handings) {

    /**
     * @param request what answers it names it by this
     */
    @Schema(name = "OutsideRequest")
    record Request(
            long request,
            OutsideRequest.Kind kind,
            String wanted,
            LocalDate askedOn,
            Instant dueAt,
            @Nullable LocalDate endedOn) {}

    /**
     * @param dossier the made dossier that was handed in
     * @param pieces the numbers of the pieces that went with it
     */
    @Schema(name = "OutsideHanding")
    record HandedIn(
            LocalDate handedOn,
            String description,
            @Nullable Long request,
            @Nullable Long dossier,
            List<Integer> pieces) {}

    static OutsideCaseView of(
            OutsideCase one, List<OutsideRequest> requests, List<Handing> handings) {
        return new OutsideCaseView(
                Objects.requireNonNullElse(one.body(), one.suggestedBody()),
                one.caseNo(),
                one.state(),
                one.cause(),
                one.filedOn(),
                one.acceptedOn(),
                one.endedOn(),
                one.outcome(),
                one.ground(),
                one.award(),
                Yuan.text(one.awardedYuan()),
                one.verifiedAt(),
                one.lesson(),
                one.outcomeNote(),
                requests.stream()
                        .filter(asked -> asked.caseId() == one.id())
                        .map(OutsideCaseView::request)
                        .toList(),
                handings.stream()
                        .filter(handed -> handed.caseId() == one.id())
                        .map(OutsideCaseView::handing)
                        .toList());
    }

    private static Request request(OutsideRequest one) {
        return new Request(
                one.id(), one.kind(), one.wanted(), one.askedOn(), one.dueAt(), one.endedOn());
    }

    private static HandedIn handing(Handing one) {
        return new HandedIn(
                one.handedOn(),
                one.description(),
                one.requestId(),
                one.submissionId(),
                one.pieces());
    }
}
