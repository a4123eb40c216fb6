package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Merchant and platform are both answerable: a verdict of two parts, above what one person may
 * approve, is approved by two and paid part by part, and its complainant sees it (R20, E30).
 */
class JointCaseJourneyIT {

    private static final String ORDER = "QHJOINT0001";

    private static final Map<String, String> ENDINGS =
            Map.of(
                    "provideEvidence",
                    """
                    {"outcome": "NOTHING_MORE", "fields": {}}""",
                    "triageComplaint",
                    """
                    {"outcome": "HANDLE", "fields": {"category": "NOT_AS_DESCRIBED", "handledBy": "PLATFORM", "team": "GOODS"}}""",
                    "answerComplaint",
                    """
                    {"outcome": "CONTEST", "fields": {"answer": "上游供货有误，请平台一并处理。"}}""");

    private static final PhoneComplaint COMPLAINT =
            new PhoneComplaint(
                    "category",
                    ORDER,
                    "幻海OL 永久皮肤",
                    "648",
                    "购买永久皮肤，到手只有七天使用权，与商品页描述不符，订单号" + ORDER + "。",
                    Map.of("REFUND", "648", "COMPENSATION", "5000"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void twoPartsApprovedByTwoPeopleArePaidOnceEach() throws Exception {
        String orders = "--redress.order-system.sandbox-file=" + orders();
        try (RunningDesk desk = DemoDesk.in(folder, orders)) {
            enrolASecondManager();
            desk.start();
            try (Phone phone = new Phone();
                    Browser browser = new Browser(desk)) {
                String number = COMPLAINT.file(phone, desk);
                workToTheInvestigation(desk, number);

                propose(browser, number);
                awaitStatus(desk, number, "PROPOSED");
                PhoneComplaint.reload(phone, "#offer");
                assertThat(phone.page().locator("main").innerText())
                        .contains("全额退款 ¥648.00", "由商家负责", "补偿 ¥5,000.00", "由平台负责", "¥5,648.00");
                phone.lookOver("joint-offer");
                phone.press("accept");
                phone.page().locator(".done").waitFor();

                approveFirst(browser, number);
                approveSecond(browser, number);

                awaitStatus(desk, number, "CLOSED");
                browser.signIn("agent2");
                browser.open("/tickets/" + number);
                browser.openTab("方案");
                browser.see("SBX-");
                browser.picture("joint-paid");
                PhoneComplaint.reload(phone, "#verdict");
                assertThat(phone.page().locator("main").innerText()).contains("已完成");
                phone.lookOver("joint-paid");
            }
        }
        assertThat(
                        rows(
                                "select kind, amount_yuan, merchant_yuan from order_action where order_no = '"
                                        + ORDER
                                        + "' order by kind"))
                .containsExactly(
                        List.of("COMPENSATE", "5000.00", "0.00"),
                        List.of("REFUND", "648.00", "648.00"));
    }

    private static void propose(Browser browser, String number) {
        browser.signIn("agent2");
        browser.open("/tickets/" + number);
        browser.press("领取");
        browser.see("提出方案");
        browser.choose("责任方", "商家与平台");
        browser.chooseIn(".solution-part", 0, "补救方式", "全额退款");
        browser.writeIn(".solution-part", 0, "金额", "648.00");
        browser.chooseIn(".solution-part", 0, "责任承担方", "商家");
        browser.press("增加一项");
        browser.chooseIn(".solution-part", 1, "补救方式", "补偿");
        browser.writeIn(".solution-part", 1, "金额", "5000.00");
        browser.chooseIn(".solution-part", 1, "责任承担方", "平台");
        browser.see("合计 5,648.00 元");
        browser.see("需要两名主管先后审批");
        browser.picture("joint-parts");
        browser.write("给用户的说明", "商品与描述不符，商家退款；平台审核不严，另行补偿。");
        browser.picture("joint-editor");
        browser.press("提出方案");
    }

    private static void approveFirst(Browser browser, String number) {
        browser.signIn("manager");
        browser.open("/approvals");
        browser.see(number);
        browser.picture("approvals");
        browser.pressInRow(number, "批准");
        browser.awaitNoRow(number);
        browser.open("/tickets/" + number);
        browser.press("领取");
        browser.press("批准");
        browser.see("您已审批过");
        browser.picture("joint-approved-before");
        browser.press("放回");
        browser.see("领取");
    }

    private static void approveSecond(Browser browser, String number) {
        browser.signIn("manager2");
        browser.open("/approvals");
        browser.see("已批：主管 1001");
        browser.picture("approvals-second");
        browser.walkTo(number);
        browser.key("a");
        browser.see("已批准 " + number);
    }

    private void workToTheInvestigation(RunningDesk desk, String number) {
        await("the investigation")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            for (JsonNode task : complaint(desk, number).path("tasks")) {
                                String key = task.path("key").asText();
                                if (key.equals("investigateComplaint")) {
                                    return true;
                                }
                                if (ENDINGS.containsKey(key)) {
                                    send(
                                            request(
                                                            desk,
                                                            "/tasks/"
                                                                    + task.path("id").asText()
                                                                    + "/completion")
                                                    .POST(
                                                            HttpRequest.BodyPublishers.ofString(
                                                                    ENDINGS.get(key))));
                                }
                            }
                            return false;
                        });
    }

    private void awaitStatus(RunningDesk desk, String number, String status) {
        await(status)
                .atMost(Duration.ofMinutes(1))
                .until(() -> complaint(desk, number).path("status").asText(), status::equals);
    }

    private JsonNode complaint(RunningDesk desk, String number) throws Exception {
        return json.readTree(send(request(desk, "/complaints/" + number).GET()).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(RunningDesk desk, String path) {
        return HttpRequest.newBuilder(desk.uri("/api/v1" + path))
                .header("Authorization", "Bearer demo")
                .header("Content-Type", "application/json");
    }

    private Path orders() throws Exception {
        return Files.writeString(
                folder.resolve("orders.json"),
                """
                [{"orderNo": "%s", "productType": "虚拟道具", "productName": "幻海OL 永久皮肤",
                  "amountYuan": "648.00", "merchant": "星点卡铺(测试)", "payee": "启慧卡盟运营主体(测试)",
                  "provider": "ALIPAY", "orderedAt": "-P2D", "paidAt": "-P2D",
                  "deliveryState": "DELIVERED", "deliveredAt": "-P2D"}]"""
                        .formatted(ORDER));
    }

    /** With the first one's password. */
    private void enrolASecondManager() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into account (username, password_hash, display_name, agent_no, role,"
                            + " active, created_at, version) select 'manager2', password_hash,"
                            + " '主管 1002', '1002', role, active, created_at, 0 from account"
                            + " where username = 'manager'");
        }
    }

    private List<List<String>> rows(String sql) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(List.of(found.getString(1), found.getString(2), found.getString(3)));
            }
        }
        return rows;
    }

    /** The file is open to a test only while the desk is down. */
    private Connection connect() throws Exception {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("redress"), "sa", "");
    }
}
