package com.qihui.redress.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.EarlierSchema;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was proposed before solutions had parts has one part each after an update, owed and paid by
 * whom the record names.
 */
class ProposalsCarriedOverTests {

    private static final Timestamp THEN =
            Timestamp.valueOf(LocalDateTime.parse("2026-11-17T01:30:00"));

    private static JdbcTemplate database;

    @BeforeAll
    static void aDeskOfBeforeIsUpdated() throws Exception {
        EarlierSchema schema = EarlierSchema.before("proposal_line");
        database = new JdbcTemplate(schema.source());
        propose("OFFER", null, "MERCHANT", "REFUND", "50.00");
        propose("FOUND", "MERCHANT", "PLATFORM", "PARTIAL_REFUND", "20.50");
        propose("OWN", "PLATFORM", "PLATFORM", "COMPENSATION", "10.00");
        propose("BOTH", "MERCHANT_AND_PLATFORM", "PLATFORM", "TRIPLE", "500.00");
        propose("GOODS", null, "PLATFORM", "REISSUE", null);
        propose("NONE", "USER", "PLATFORM", "NONE", null);
        schema.migrate();
    }

    private static void propose(
            String number,
            @Nullable String responsibility,
            String party,
            String remedy,
            @Nullable String yuan) {
        database.update(
                "insert into ticket (number, channel, status, categories_also, priority, flags,"
                        + " attribution_suggested, responsibility, team, subject,"
                        + " complainant_name, submitted_at, received_at, external_eligible_from,"
                        + " reopenings, updated_at, version) values (?, 'TICKET', 'PROPOSED', '',"
                        + " 'HIGH', '', false, ?, 'GOODS', 's', '测试用户001', ?, ?,"
                        + " '2026-11-27', 0, ?, 0)",
                number,
                responsibility,
                THEN,
                THEN,
                THEN);
        database.update(
                "insert into proposal (ticket_id, round_no, made_by_party, made_by, remedy,"
                        + " amount_yuan, answer, made_at, state, version) select id, 1, ?,"
                        + " '1018', ?, ?, '说明', ?, 'OPEN', 0 from ticket where number = ?",
                party,
                remedy,
                yuan == null ? null : new BigDecimal(yuan),
                THEN,
                number);
    }

    @Test
    void aMerchantsOfferIsOwedAndPaidByTheMerchant() {
        assertThat(part("OFFER")).isEqualTo("1 MERCHANT REFUND 50.00 MERCHANT");
    }

    @Test
    void whatThePlatformFoundAMerchantToOweIsOwedByTheMerchantAndPaidAsItWas() {
        assertThat(part("FOUND")).isEqualTo("1 MERCHANT PARTIAL_REFUND 20.50 PLATFORM");
    }

    @Test
    void theRestIsThePlatforms() {
        assertThat(part("OWN")).isEqualTo("1 PLATFORM COMPENSATION 10.00 PLATFORM");
        assertThat(part("BOTH")).isEqualTo("1 PLATFORM TRIPLE 500.00 PLATFORM");
        assertThat(part("GOODS")).isEqualTo("1 PLATFORM REISSUE null PLATFORM");
    }

    @Test
    void anAnswerThatGrantedNothingHasNoParts() {
        assertThat(parts("NONE")).isEmpty();
    }

    private static String part(String number) {
        List<Map<String, Object>> parts = parts(number);
        assertThat(parts).as(number).hasSize(1);
        Map<String, Object> part = parts.get(0);
        return "%s %s %s %s %s"
                .formatted(
                        part.get("line_no"),
                        part.get("owed_by"),
                        part.get("remedy"),
                        part.get("amount_yuan"),
                        part.get("payer"));
    }

    private static List<Map<String, Object>> parts(String number) {
        return database.queryForList(
                "select l.* from proposal_line l join proposal p on p.id = l.proposal_id join"
                        + " ticket t on t.id = p.ticket_id where t.number = ?",
                number);
    }
}
