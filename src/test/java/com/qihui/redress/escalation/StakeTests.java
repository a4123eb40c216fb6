package com.qihui.redress.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is in dispute: not all that was ordered, not what only compensates (R32). */
class StakeTests {

    @Test
    void thePartDemandedBackIsInDispute() {
        Stake stake =
                Stake.of(
                        filed(
                                "5200.00",
                                null,
                                demand(DemandType.REISSUE_OR_REFUND, "4100.00"),
                                demand(DemandType.COMPENSATION, "2000.00")),
                        null,
                        false);

        assertThat(stake.disputed()).isEqualByComparingTo("4100.00");
        assertThat(stake.ordered()).isEqualByComparingTo("5200.00");
        assertThat(stake.isPart()).isTrue();
    }

    @Test
    void linkedOrdersCountWhereTheDisputeIsOne() {
        assertThat(disputed(filed("1980.00", "5940.00", demand(DemandType.REFUND, "5940.00"))))
                .isEqualByComparingTo("5940.00");
        assertThat(disputed(filed("1980.00", "5940.00", demand(DemandType.REFUND, null))))
                .isEqualByComparingTo("5940.00");
        assertThat(disputed(filed("1980.00", "5940.00"))).isEqualByComparingTo("5940.00");
    }

    @Test
    void ofLinkedOrdersOnlyTheOneThatIsDemandedBackCounts() {
        assertThat(disputed(filed("648.00", "1296.00", demand(DemandType.REFUND, "648.00"))))
                .isEqualByComparingTo("648.00");
    }

    @Test
    void compensationCountsWhereNothingElseIsDemanded() {
        Stake late =
                Stake.of(
                        filed("6800.00", null, demand(DemandType.COMPENSATION, "10.00")),
                        null,
                        false);

        assertThat(late.disputed()).isEqualByComparingTo("10.00");
        assertThat(late.compensationOnly()).isTrue();
    }

    @Test
    void nobodyDemandsMoreThanWasPaidUnlessItWasPaidElsewhere() {
        FileComplaint filed = filed("1.00", null, demand(DemandType.REFUND, "99.00"));

        assertThat(Stake.of(filed, null, false).disputed()).isEqualByComparingTo("1.00");
        assertThat(Stake.of(filed, null, true).disputed()).isEqualByComparingTo("99.00");
    }

    @Test
    void whatTheComplaintDoesNotSayTheOrderDoes() {
        assertThat(Stake.of(filed(null, null), new BigDecimal("5800.00"), false).disputed())
                .isEqualByComparingTo("5800.00");
        assertThat(Stake.of(filed(null, null), null, false).disputed()).isZero();
    }

    private static BigDecimal disputed(FileComplaint filed) {
        return Stake.of(filed, null, false).disputed();
    }

    private static FileComplaint.Demand demand(DemandType type, @Nullable String yuan) {
        return new FileComplaint.Demand(type, null, yuan == null ? null : new BigDecimal(yuan));
    }

    private static FileComplaint filed(
            @Nullable String order, @Nullable String related, FileComplaint.Demand... demands) {
        return new FileComplaint(
                Channel.TICKET,
                null,
                new FileComplaint.Complainant("测试用户900", null, null),
                "QH1",
                null,
                null,
                null,
                order == null ? null : new BigDecimal(order),
                related == null ? null : new BigDecimal(related),
                null,
                null,
                null,
                "没到账",
                List.of(demands),
                List.of(),
                List.of(),
                null);
    }
}
