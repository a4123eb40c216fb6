package com.qihui.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case guards its own steps. */
class OutsideCaseTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    private final OutsideCase one = new OutsideCase();

    @BeforeEach
    void isAtABody() {
        one.state = OutsideCase.State.OFFERED;
        one.register(
                new Registration(Body.MARKET_REGULATION_12315, "市监投1", DAY, null), Instant.EPOCH);
    }

    @Test
    void whatItGrantedIsCarriedOutAsOneSolutionAndVerifiedOnce() {
        end();

        one.carriedOutBy(7);
        assertThatThrownBy(() -> one.carriedOutBy(8)).isInstanceOf(IllegalStateException.class);
        one.verify(Instant.EPOCH);
        assertThatThrownBy(() -> one.verify(Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class);
        assertThat(one.proposalId()).isEqualTo(7);
    }

    @Test
    void isRegisteredTakenAndEndedOnceEach() {
        Registration again = new Registration(Body.TELECOM_APPEAL, "申1", DAY, null);
        assertThatThrownBy(() -> one.register(again, Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class);
        one.accept(DAY);
        assertThatThrownBy(() -> one.accept(DAY)).isInstanceOf(IllegalStateException.class);
        end();
        assertThatThrownBy(this::end).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(one::supplement).isInstanceOf(IllegalStateException.class);
        assertThat(one.body()).isEqualTo(Body.MARKET_REGULATION_12315);
    }

    private void end() {
        one.end(
                new CaseEnd(
                        OutsideOutcome.MEDIATED, DAY, null, Award.REFUND, BigDecimal.TEN, "", null),
                Instant.EPOCH);
    }
}
