package com.qihui.redress.api.idempotency;

import static com.qihui.redress.api.complaint.Filing.about;
import static com.qihui.redress.api.complaint.Filing.least;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@RedressTest
class IdempotentCallsTests {

    private static final Answered ANSWERED = new Answered("", 200, null, null, null);

    @Autowired Clients clients;
    @Autowired JdbcClient database;
    @Autowired OldCalls oldCalls;
    @Autowired IdempotentCalls calls;
    @Autowired CallLog log;
    @Autowired PlatformTransactionManager transactions;
    @Autowired ObjectMapper json;
    @Autowired TravellingClock clock;

    Client shop;

    @BeforeEach
    void open() {
        shop = clients.shop();
    }

    @Test
    void answersARepeatedCallByteForByte() {
        Map<String, Object> body = about("无名小店", "AFTERSALES_DELAY").body();
        Answer first = file(shop, body, "a-key").expect(201);
        shop.complete(
                first.number(),
                "triageComplaint",
                Map.of(
                        "outcome",
                        "HANDLE",
                        "fields",
                        Map.of("category", "AFTERSALES_DELAY", "handledBy", "PLATFORM")));

        Answer again = file(shop, body, "a-key").expect(201);

        assertThat(again.response().getContentAsByteArray())
                .isEqualTo(first.response().getContentAsByteArray());
        assertThat(again.header(HttpHeaders.LOCATION)).isEqualTo(first.header("Location"));
        assertThat(again.header(HttpHeaders.ETAG)).isEqualTo(first.header("ETag"));
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        file(shop, least().body(), "once").expect(201);

        Answer other = file(shop, least().body(), "once").expect(422);

        assertThat(other.errors()).containsExactly("Idempotency-Key idempotency_key_reused");
    }

    @Test
    void keepsTheKeysOfTwoSendersApart() {
        Map<String, Object> body = least().body();
        Answer mine = file(shop, body, "shared").expect(201);

        Answer theirs = file(clients.shop(), body, "shared").expect(201);

        assertThat(theirs.number()).isNotEqualTo(mine.number());
    }

    @Test
    void keepsNothingOfACallThatWasRefused() {
        file(shop, "{\"narrative\": \"x\"}", "corrected").expect(422);

        file(shop, least().body(), "corrected").expect(201);
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String key : new String[] {"", "with blank", "键", "k".repeat(201)}) {
            Answer answer = file(shop, least().body(), key).expect(422);
            assertThat(answer.errors()).containsExactly("Idempotency-Key idempotency_key_form");
        }
        file(shop, least().body(), "k".repeat(200)).expect(201);
    }

    @Test
    void completesATaskOnceHoweverOftenItIsAsked() {
        Answer filed = shop.file(least().body());
        String path = "/tasks/" + shop.task(filed.number(), "provideEvidence") + "/completion";
        Map<String, ?> nothing = Map.of("outcome", "NOTHING_MORE");

        Answer first = shop.post(path, nothing, Call.HEADER, "done").expect(200);
        Answer again = shop.post(path, nothing, Call.HEADER, "done").expect(200);

        assertThat(again.text()).isEqualTo(first.text());
        shop.post(path, nothing).expect(409);
    }

    @Test
    void ofEqualCallsOnTwoNodesOneHappensAndBothAreAnsweredTheSame() {
        IdempotentCalls otherNode = new IdempotentCalls(log, transactions, json, clock);
        Call call = new Call("on-two-nodes");

        ResponseEntity<byte[]> overtaken =
                calls.once(
                        call,
                        "same",
                        () -> {
                            log.keep("done-in-vain", ANSWERED, clock.instant());
                            return supplyAsync(() -> answered(otherNode, call, "second")).join();
                        },
                        second -> Reply.ok(null, "first"));

        assertThat(overtaken.getBody()).asString(UTF_8).isEqualTo("\"second\"");
        assertThat(log.find("done-in-vain")).isEmpty();
    }

    private static ResponseEntity<byte[]> answered(IdempotentCalls node, Call call, String answer) {
        return node.once(call, "same", () -> answer, done -> Reply.ok(null, done));
    }

    @Test
    void forgetsAKeyAfterSevenDays() {
        Map<String, Object> body = least().body();
        Answer first = file(shop, body, "old").expect(201);
        long known = known();

        clock.travel(Duration.ofDays(7).minusMinutes(1));
        oldCalls.forget();
        assertThat(known()).isEqualTo(known);

        clock.travel(Duration.ofMinutes(2));
        oldCalls.forget();
        assertThat(known()).isZero();
        assertThat(file(shop, body, "old").expect(201).number()).isNotEqualTo(first.number());
    }

    private static Answer file(Client sender, Object body, String key) {
        return sender.post("/complaints", body, Call.HEADER, key);
    }

    private long known() {
        return database.sql("select count(*) from idempotent_call").query(Long.class).single();
    }
}
