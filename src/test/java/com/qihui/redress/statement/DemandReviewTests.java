package com.qihui.redress.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.FileComplaint.Demand;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R36, R38. */
class DemandReviewTests {

    @ParameterizedTest
    @CsvSource({
        "REFUND           , 100.00, 100.00,",
        "REFUND           , 100.01, 100.00, demand.refund",
        "REISSUE_OR_REFUND, 200.00, 100.00, demand.refund",
        "TRIPLE           , 500.00,  98.00,",
        "TRIPLE           , 500.01,  98.00, demand.triple",
        "TRIPLE           , 504.00, 168.00,",
        "TRIPLE           , 504.01, 168.00, demand.triple",
        "COMPENSATION     , 900.00, 100.00,",
        "UNFREEZE         , 900.00, 100.00,"
    })
    void knowsWhatCannotBeGranted(
            DemandType type, BigDecimal amount, BigDecimal price, @Nullable String hint) {
        List<Hint> beyond =
                DemandReview.of(complaint(price, new Demand(type, null, amount))).beyond();

        assertThat(beyond.stream().map(Hint::code))
                .containsExactlyElementsOf(hint == null ? List.of() : List.of(hint));
    }

    @Test
    void missesADemandAndItsAmount() {
        BigDecimal price = new BigDecimal("100.00");

        assertThat(vague(complaint(price))).containsExactly("demand.none");
        assertThat(vague(complaint(price, new Demand(DemandType.REFUND, "退钱", null))))
                .containsExactly("demand.amount");
        assertThat(vague(complaint(price, new Demand(DemandType.SECURITY, "查明登录", null))))
                .isEmpty();
    }

    private static Stream<String> vague(FileComplaint filed) {
        return DemandReview.of(filed).vague().stream().map(Hint::code);
    }

    private static FileComplaint complaint(BigDecimal price, Demand... demands) {
        return new FileComplaint(
                Channel.TICKET,
                null,
                new FileComplaint.Complainant("测试用户001", null, null),
                "QH2026112299001",
                null,
                null,
                null,
                price,
                null,
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
