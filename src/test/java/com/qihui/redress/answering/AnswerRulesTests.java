package com.qihui.redress.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.workflow.Complaints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a decision lacks (R36), where a complaint asks for one of several things. */
class AnswerRulesTests {

    private static final String FOUND = "经核实，我们决定";

    private final AnswerRules rules = AnswerRules.load();
    private final FileComplaint complaint =
            Complaints.demanding(
                    Complaints.about("规则小店", Category.ACCOUNT_ANOMALY),
                    DemandType.REISSUE,
                    DemandType.UNFREEZE);

    @Test
    void oneOfSeveralDemandsIsAnswered() {
        assertThat(concerns(FOUND + "恢复您的账号，依据规则。")).isEmpty();
        assertThat(concerns(FOUND + "补发点卡，依据规则。")).isEmpty();
        assertThat(concerns(FOUND + "到此为止，依据规则。")).containsExactly(Concern.LACKS_POSITION);
    }

    /** A desk may number its clauses as it likes. */
    @Test
    void theNumberOfAClauseIsAGround() {
        assertThat(concerns(FOUND + "恢复您的账号（QH-12）。", clause("QH-12"))).isEmpty();
        assertThat(concerns(FOUND + "恢复您的账号（QH-13）。", clause("QH-12")))
                .containsExactly(Concern.LACKS_BASIS);
    }

    private List<Concern> concerns(String answer, Clause... citable) {
        return rules.lacking(answer, complaint, List.of(citable)).stream()
                .map(Warning::concern)
                .toList();
    }

    private static Clause clause(String number) {
        return new Clause(
                number,
                1,
                "冻结",
                "误冻结的账号应当恢复。",
                LocalDate.of(2023, 1, 1),
                null,
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                "system",
                Instant.EPOCH);
    }
}
