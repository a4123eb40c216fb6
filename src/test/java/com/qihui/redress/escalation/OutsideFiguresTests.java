package com.qihui.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.escalation.OutsideCase.State;
import com.qihui.redress.escalation.OutsideFigures.Group;
import com.qihui.redress.escalation.OutsideFigures.Line;
import com.qihui.redress.escalation.OutsideFigures.Sent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutsideFiguresTests {

    @Test
    void addsUpByBodyReasonAndLesson() {
        OutsideFigures figures =
                OutsideFigures.of(
                        List.of(
                                open(State.OFFERED, 4),
                                open(State.REGISTERED, 3),
                                open(State.ACCEPTED, 2),
                                over(OutsideOutcome.MEDIATED, 2, "150.00", null),
                                over(
                                        OutsideOutcome.FAILED,
                                        1,
                                        "0",
                                        Lesson.LESSON_ANSWERED_TOO_LATE),
                                over(OutsideOutcome.REFUSED, 3, "0", null),
                                over(OutsideOutcome.WITHDRAWN, 1, "0", null),
                                over(OutsideOutcome.NOT_PURSUED, 1, "0", null),
                                over(OutsideOutcome.OFFER_LAPSED, 1, "0", null)));

        Line line = figures.bodies().get(0);
        assertThat(figures.bodies()).hasSize(1);
        assertThat(line.filed()).isEqualTo(12);
        assertThat(line.offered()).isEqualTo(4);
        assertThat(line.outcomeRate()).isEqualTo(33);
        assertThat(line.yuan()).isEqualByComparingTo("150.00");
        assertThat(figures.causes()).containsEntry(Cause.INTERNAL_TIME_PASSED, new Sent(18, 12));
        assertThat(figures.lessons()).containsEntry(Lesson.LESSON_ANSWERED_TOO_LATE, 1);
    }

    /** Nobody decided on anything yet: there is no rate, not a rate of nothing. */
    @Test
    void hasNoRateBeforeAnythingIsDecided() {
        assertThat(
                        OutsideFigures.of(List.of(open(State.ACCEPTED, 5)))
                                .bodies()
                                .get(0)
                                .outcomeRate())
                .isNull();
    }

    private static Group open(State state, int count) {
        return group(state, null, count, "0", null);
    }

    private static Group over(
            OutsideOutcome outcome, int count, String yuan, @Nullable Lesson lesson) {
        return group(State.ENDED, outcome, count, yuan, lesson);
    }

    private static Group group(
            State state,
            @Nullable OutsideOutcome outcome,
            int count,
            String yuan,
            @Nullable Lesson lesson) {
        return new Group(
                Body.MARKET_REGULATION_12315,
                state,
                outcome,
                Cause.INTERNAL_TIME_PASSED,
                lesson,
                count,
                new BigDecimal(yuan));
    }
}
