package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A desk is killed while its timers come to provisional verdicts, and again while these come to
 * stand: each is issued, told and proposed once (E28).
 */
class VerdictsStandOnceIT {

    private static final int COMPLAINTS = 60;

    @TempDir Path folder;

    private final List<String> numbers = new ArrayList<>();
    private DemoTimers timers;

    @Test
    void everySilenceLeadsToOneVerdictThoughTheDeskIsKilledInTheMiddle() throws Exception {
        timers = new DemoTimers(folder);
        // What a killed desk had in hand is taken up again sooner than in service.
        RunningDesk desk =
                DemoDesk.in(folder, "--camunda.bpm.job-execution.lock-time-in-millis=15000");
        try {
            MerchantClerk clerk = new MerchantClerk(desk);
            desk.start();
            for (int i = 0; i < COMPLAINTS; i++) {
                String number = clerk.file("QHDEMO00001", "30.00");
                clerk.toMerchant(number);
                numbers.add(number);
            }

            desk.close();
            assertThat(timers.ring("answerMissed", numbers)).isEqualTo(COMPLAINTS);
            desk.start();
            clerk.awaitAny(numbers, "appealVerdict");
            cut(desk, "select t.number, count(*) from provisional_verdict v" + OF_TICKET);
            for (String number : numbers) {
                clerk.awaitTask(number, "appealVerdict");
            }

            desk.close();
            assertOneEach("verdicts", "provisional_verdict v", "true");
            assertOneEach("in the journal", "journal v", "v.type = 'PROVISIONAL_VERDICT'");
            assertOneEach("told merchants", "message v", "v.thread = 'MERCHANT'");
            assertOneEach(
                    "told complainants",
                    "message v",
                    "v.thread = 'COMPLAINANT' and v.body like '%暂定%'");

            assertThat(timers.ring("appealLapsed", numbers)).isEqualTo(COMPLAINTS);
            desk.start();
            clerk.awaitAny(numbers, "decideOnProposal");
            cut(desk, "select t.number, count(*) from proposal v" + OF_TICKET);
            for (String number : numbers) {
                clerk.awaitStatus(number, "PROPOSED");
            }
        } finally {
            desk.close();
        }
        assertOneEach("proposals", "proposal v", "v.remedy = 'REFUND'");
        assertOneEach("stand", "provisional_verdict v", "v.state = 'FINAL'");
        assertOneEach("in the journal", "journal v", "v.type = 'VERDICT_FINAL'");
    }

    private static final String OF_TICKET =
            " join ticket t on t.id = v.ticket_id group by t.number";

    private void cut(RunningDesk desk, String done) throws Exception {
        desk.kill();
        System.out.println(
                "killed when "
                        + timers.counts(done, numbers).size()
                        + " of "
                        + COMPLAINTS
                        + " were done");
        desk.start();
    }

    private void assertOneEach(String what, String table, String which) throws Exception {
        Map<String, Integer> counts =
                timers.counts(
                        "select t.number, count(*) from "
                                + table
                                + " join ticket t on t.id = v.ticket_id where "
                                + which
                                + " group by t.number",
                        numbers);
        assertThat(counts).as(what).hasSize(COMPLAINTS);
        assertThat(counts.values()).as(what).containsOnly(1);
    }
}
