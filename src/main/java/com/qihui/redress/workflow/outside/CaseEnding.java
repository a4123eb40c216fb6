package com.qihui.redress.workflow.outside;

import com.qihui.redress.escalation.Award;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.CaseEnd;
import com.qihui.redress.escalation.DeclineGround;
import com.qihui.redress.escalation.Lesson;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways a case at a body can end, what is entered of each, and what that says. */
final class CaseEnding {

    static final String ENDED_ON = "endedOn";

    private static final String AWARD = "remedy";
    private static final String YUAN = "awardedYuan";
    private static final String GROUND = "declineGround";
    private static final String LESSON = "lesson";
    private static final String NOTE = "note";

    private static final Set<Body> COURTS = EnumSet.of(Body.SMALL_CLAIMS, Body.ORDINARY_LITIGATION);

    private CaseEnding() {}

    /**
     * @param accepted whether the body has taken it, and so can refuse it no more
     */
    static List<Outcome> outcomes(@Nullable Body body, boolean accepted) {
        List<Outcome> ways = new ArrayList<>();
        ways.add(way(OutsideOutcome.MEDIATED, granted()));
        if (body == null || COURTS.contains(body)) {
            ways.add(way(OutsideOutcome.JUDGED, granted()));
        }
        if (body == null || !COURTS.contains(body)) {
            ways.add(way(OutsideOutcome.FAILED, List.of()));
        }
        if (!accepted) {
            ways.add(way(OutsideOutcome.REFUSED, List.of(grounds(body))));
        }
        ways.add(way(OutsideOutcome.WITHDRAWN, List.of()));
        return ways;
    }

    private static Outcome way(OutsideOutcome outcome, List<Field> own) {
        List<Field> fields = new ArrayList<>(own);
        fields.add(Field.longText(NOTE).upTo(2_000));
        fields.add(Field.choice(LESSON, Lesson.class).optional());
        return Outcome.of(outcome.name(), CaseDays.field(ENDED_ON), fields);
    }

    private static List<Field> granted() {
        return List.of(Field.choice(AWARD, Award.class).optional(), Field.money(YUAN).optional());
    }

    private static Field grounds(@Nullable Body body) {
        List<DeclineGround> grounds =
                body == null ? Arrays.asList(DeclineGround.values()) : DeclineGround.of(body);
        return Field.choice(GROUND, grounds.stream().map(Enum::name).toList());
    }

    /**
     * @throws RuleViolation when money is granted and nobody says how much
     */
    static CaseEnd read(OutsideOutcome outcome, LocalDate on, Answers answers) {
        BigDecimal yuan = answers.money(YUAN);
        boolean money = yuan != null && yuan.signum() > 0;
        Award award = award(answers, money);
        if (award != null && award.movesMoney() && !money) {
            throw RuleViolation.of("fields." + YUAN, "required");
        }
        return new CaseEnd(
                outcome,
                on,
                answers.has(GROUND) ? answers.choice(GROUND, DeclineGround.class) : null,
                award,
                award != null && award.movesMoney() ? yuan : null,
                answers.text(NOTE),
                answers.has(LESSON) ? answers.choice(LESSON, Lesson.class) : null);
    }

    /** An amount alone is a part of what was paid, given back. */
    private static @Nullable Award award(Answers answers, boolean money) {
        if (answers.has(AWARD)) {
            return answers.choice(AWARD, Award.class);
        }
        return money ? Award.PARTIAL_REFUND : null;
    }
}
