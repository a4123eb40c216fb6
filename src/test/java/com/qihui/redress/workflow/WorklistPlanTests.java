package com.qihui.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every view of the inbox is read in the order of an index, proven by MySQL's own plan. */
@RedressTest
@EnabledIfEnvironmentVariable(named = "REDRESS_TEST_JDBC_URL", matches = ".+")
class WorklistPlanTests {

    @Autowired DSLContext db;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assignee_id = 7",
                "lane = 'DESK' and assignee_id is null",
                "lane = 'MERCHANT'",
                "due_at < '2030-01-01'",
                "merchant_id = 3 and lane = 'MERCHANT'",
                "1 = 1"
            })
    void readsAViewInTheOrderOfAnIndex(String view) {
        Record plan =
                db.fetchSingle(
                        "explain select * from work_item where "
                                + view
                                + " order by due_at, id limit 50");

        assertThat(plan.get("key")).as("index used for " + view).isNotNull();
        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
    }
}
