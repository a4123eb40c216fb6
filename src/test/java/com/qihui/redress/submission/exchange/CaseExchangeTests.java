package com.qihui.redress.submission.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.submission.KeptPart;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.exchange.ExchangeFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of docs/case-exchange.md, spoken with a real peer. */
class CaseExchangeTests {

    private static final String SECRET = "a-secret-of-thirty-two-characters-or-more";
    private static final String KEY = "0c5b8f0e-9f0f-4b6e-8c3a-0a6f0a1f2e3d";
    private static final byte[] ZIP =
            "PK, as far as a peer can tell".getBytes(StandardCharsets.UTF_8);
    private static final String SHA = Hash.sha256(ZIP);
    private static final Instant NOW = Instant.parse("2026-11-26T06:30:00Z");
    private static final String HAVE =
            """
            {"key": "%s", "sha256": "%s", "caseNo": "京市监诉〔2026〕7号", "state": "RECEIVED", "more": 1}"""
                    .formatted(KEY, SHA);

    private final ObjectMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final WireMockServer peer =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @TempDir Path folder;

    private CaseExchange exchange;
    private Parcel parcel;

    @BeforeEach
    void thePeerListens() throws IOException {
        peer.start();
        exchange =
                new CaseExchange(
                        settings(peer.baseUrl() + "/v1/", SECRET),
                        json,
                        Clock.fixed(NOW, ZoneOffset.UTC));
        Path zip = Files.write(folder.resolve("dossier.zip"), ZIP);
        Made made =
                new Made(
                        7,
                        3,
                        Paper.complaint(Body.MARKET_REGULATION_12315),
                        "f".repeat(64),
                        SHA,
                        ZIP.length,
                        Instant.parse("2026-11-20T01:00:00Z"),
                        List.of(new KeptPart("index.pdf", "a".repeat(64), 12, null)),
                        "某位客服",
                        "AGENT",
                        "1018",
                        NOW);
        parcel = new Parcel(KEY, "C20261120-000001", "QH1", made, zip);
    }

    @AfterEach
    void thePeerEnds() {
        peer.stop();
    }

    @Test
    void handsInWhatItIsAndTheFilesUnderASeal() throws Exception {
        peer.stubFor(post("/v1/cases").willReturn(answer(201, HAVE)));

        ExchangeAnswer answer = exchange.handIn(parcel);

        assertThat(answer.caseNo()).isEqualTo("京市监诉〔2026〕7号");
        assertThat(answer.state()).isEqualTo(Standing.RECEIVED);
        LoggedRequest call = peer.findAll(postRequestedFor(anyUrl())).get(0);
        byte[] told = call.getPart("case").getBody().asBytes();
        JsonNode about = json.readTree(told);
        assertThat(about.at("/key").asText()).isEqualTo(KEY);
        assertThat(about.at("/number").asText()).isEqualTo("C20261120-000001");
        assertThat(about.at("/orderNo").asText()).isEqualTo("QH1");
        assertThat(about.at("/sha256").asText()).isEqualTo(SHA);
        assertThat(about.at("/files/0/path").asText()).isEqualTo("index.pdf");
        assertThat(about.toString()).as("names nobody").doesNotContain("某位客服", "1018");
        assertThat(call.getPart("dossier").getBody().asBytes()).isEqualTo(ZIP);
        assertThat(call.getHeader("Idempotency-Key")).isEqualTo(KEY);
        assertThat(call.getHeader("Redress-Signature"))
                .isEqualTo(seal("POST", "/v1/cases", Hash.sha256(told)));
    }

    @Test
    void asksByTheKeyWhereItStands() throws Exception {
        peer.stubFor(
                get("/v1/cases/" + KEY)
                        .willReturn(answer(200, HAVE.replace("RECEIVED", "REFUSED"))));

        ExchangeAnswer answer = exchange.ask(KEY, SHA);

        assertThat(answer.state()).isEqualTo(Standing.REFUSED);
        LoggedRequest call = peer.findAll(getRequestedFor(anyUrl())).get(0);
        assertThat(call.getHeader("Redress-Signature"))
                .isEqualTo(seal("GET", "/v1/cases/" + KEY, Hash.sha256("")));
        assertThat(call.getHeader("Redress-Timestamp"))
                .isEqualTo(Long.toString(NOW.getEpochSecond()));
    }

    @Test
    void tellsARefusalFromAFault() {
        assertFault(problem(422, "NOT_OUR_REMIT"), Kind.REFUSED);
        assertFault(problem(409, "KEY_OF_ANOTHER"), Kind.REFUSED);
        assertFault(aResponse().withStatus(422).withBody("<html>blocked</html>"), Kind.SETTINGS);
        assertFault(problem(401, "UNKNOWN_DESK"), Kind.SETTINGS);
        assertFault(problem(404, "NO_SUCH_CALL"), Kind.SETTINGS);
        assertFault(problem(429, "SLOW_DOWN"), Kind.BUSY);
        assertFault(aResponse().withStatus(503), Kind.BUSY);
        assertFault(aResponse().withStatus(500), Kind.SERVER_ERROR);
        assertFault(aResponse().withStatus(408), Kind.SERVER_ERROR);
        assertFault(answer(302, HAVE).withHeader("Location", "/elsewhere"), Kind.GARBLED);
        assertFault(answer(201, HAVE).withFixedDelay(3_000), Kind.TIMEOUT);
        assertFault(answer(201, HAVE).withChunkedDribbleDelay(8, 4_000), Kind.TIMEOUT);
        assertFault(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Kind.CONNECTION);
        assertFault(aResponse().withFault(Fault.EMPTY_RESPONSE), Kind.CONNECTION);
        assertFault(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), Kind.CONNECTION);
        assertFault(answer(201, " ".repeat((1 << 16) + 1)), Kind.CONNECTION);
    }

    @Test
    void believesNoAnswerAboutSomethingElse() {
        assertFault(answer(201, ""), Kind.GARBLED);
        assertFault(answer(201, HAVE.substring(0, 50)), Kind.GARBLED);
        assertFault(answer(201, "[]"), Kind.GARBLED);
        assertFault(answer(201, "null"), Kind.GARBLED);
        assertFault(answer(201, HAVE.replace(KEY, KEY.replace('0', '1'))), Kind.GARBLED);
        assertFault(answer(201, HAVE.replace(SHA, Hash.sha256("other"))), Kind.GARBLED);
        assertFault(answer(201, HAVE.replace("RECEIVED", "LOST")), Kind.GARBLED);
        assertFault(answer(201, HAVE.replace("京市监诉〔2026〕7号", "")), Kind.GARBLED);
        assertFault(answer(201, HAVE.replace("京市监诉〔2026〕7号", "七".repeat(61))), Kind.GARBLED);
        assertFault(answer(201, HAVE.replace("京市监诉〔2026〕7号", "7\\u0007")), Kind.GARBLED);
    }

    @Test
    void keepsToWhatAPeerAsksForButNotForever() {
        peer.stubFor(
                any(anyUrl())
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "90")));
        assertThat(fault().pause()).isEqualTo(Duration.ofSeconds(90));

        peer.stubFor(
                any(anyUrl())
                        .willReturn(
                                aResponse().withStatus(503).withHeader("Retry-After", "99999999")));
        assertThat(fault().pause()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void isNotSetUpUnsealedNorWithoutASecretNorForNobody() {
        assertThatThrownBy(() -> settings("http://body.example", SECRET))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> settings("https://body.example", "short"))
                .hasMessageContaining("secret")
                .hasMessageNotContaining("short");
        assertThatThrownBy(() -> settings("https://body.example", SECRET, Set.of()))
                .hasMessageContaining("takes");
        ExchangeSettings off = settings("", "", Set.of());
        assertThat(off.isOn()).isFalse();
        assertThat(settings("https://body.example/", SECRET).toString()).doesNotContain(SECRET);
    }

    private void assertFault(ResponseDefinitionBuilder answer, Kind kind) {
        peer.stubFor(any(anyUrl()).willReturn(answer));
        assertThat(fault().kind()).isEqualTo(kind);
    }

    private ExchangeFault fault() {
        try {
            throw new AssertionError("believed " + exchange.handIn(parcel));
        } catch (ExchangeFault fault) {
            assertThat(String.valueOf(fault.getMessage())).doesNotContain(SECRET);
            return fault;
        }
    }

    private static ExchangeSettings settings(String url, String secret) {
        return settings(url, secret, Set.of(Body.MARKET_REGULATION_12315));
    }

    private static ExchangeSettings settings(String url, String secret, Set<Body> takes) {
        Duration second = Duration.ofSeconds(1);
        return new ExchangeSettings(
                url, secret, takes, second, Duration.ofMillis(1_500), 3, second, second, second);
    }

    /** As the contract words it, reckoned apart from the program. */
    private static String seal(String method, String path, String told) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String text = NOW.getEpochSecond() + "\n" + method + "\n" + path + "\n" + KEY + "\n" + told;
        return "sha256="
                + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"code\": \"" + code + "\"}");
    }
}
