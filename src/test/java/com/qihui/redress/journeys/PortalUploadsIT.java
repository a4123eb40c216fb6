package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.qihui.redress.evidence.FileLimits;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they really come: over bad lines, without script, as large as allowed and larger. */
class PortalUploadsIT {

    private static final long MB = 1024 * 1024;

    @TempDir static Path folder;

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = DemoDesk.in(folder).within("320m").start();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void offersToSendAFileAgainWhoseLineBrokeAndTakesItThen() throws Exception {
        try (WeakLine line = new WeakLine(desk);
                Phone phone = new Phone()) {
            tell(phone, line.uri("/complain/what").toString());
            Path film = write("broken.mp4", new Film(6 * MB, 1));
            Path bill = Proofs.picture(folder);
            line.breakAfter(3 * MB);

            phone.page()
                    .locator("#file-PAYMENT_PROOF")
                    .setInputFiles(new Path[] {film, bill, write("third.mp4", new Film(MB, 2))});

            Locator failed = phone.page().locator("#card-PAYMENT_PROOF .sending .bad");
            failed.waitFor();
            assertThat(failed.innerText()).contains("没有传完", "重新上传");
            await(phone, "paid.png");
            await(phone, "third.mp4");
            assertThat(names(phone)).doesNotContain("broken.mp4");
            phone.lookOver("upload-broken");
            line.hold();
            phone.page().locator("#card-PAYMENT_PROOF .sending button.again").click();

            await(phone, "broken.mp4");
            assertThat(phone.page().locator(".sending li").count()).isZero();
            assertThat(phone.page().locator("#card-PAYMENT_PROOF video").count()).isEqualTo(2);
            Browser.awaitPicture(phone.page(), "#card-PAYMENT_PROOF .shown img");
        }
    }

    @Test
    void offersAgainOnTheOwnPageWhatADeskThatWasAwayDidNotTake() throws Exception {
        try (WeakLine line = new WeakLine(desk);
                Phone phone = new Phone()) {
            tell(phone, line.uri("/complain/what").toString());
            file(phone);
            phone.page().locator("#link a").click();
            phone.page().locator("#state").waitFor();
            Locator place = phone.page().locator("#file-MORE");
            phone.page().locator("summary", hasText("补充其他材料")).click();
            line.breakAfter(2 * MB);

            place.setInputFiles(write("own.mp4", new Film(5 * MB, 3)));
            Locator again = phone.page().locator(".sending button.again");
            again.waitFor();
            phone.lookOver("own-upload-broken");
            line.hold();
            again.click();

            phone.page().locator(".done").waitFor();
            assertThat(phone.page().locator(".given").innerText()).contains("own.mp4", "5 MB");
            assertThat(phone.page().locator(".given video").count()).isEqualTo(1);
        }
    }

    @Test
    void takesAFileOfTheLimitByPortalAndConsoleAndRefusesALargerOneUnsent() throws Exception {
        long limit = 200 * MB;
        Path largest = write("largest.mp4", new Film(limit, 4));
        Path larger = write("larger.mp4", new Film(limit + 1, 5));
        String number;
        try (Phone phone = new Phone()) {
            phone.page().setDefaultTimeout(180_000);
            tell(phone, desk.uri("/complain/what").toString());
            phone.page().locator("#file-PAYMENT_PROOF").setInputFiles(larger);
            Locator refused = phone.page().locator(".sending .bad");
            refused.waitFor();
            assertThat(refused.innerText()).contains("超过 200 MB");
            assertThat(phone.page().locator(".sending button.again").count()).isZero();
            phone.page().locator("#file-PAYMENT_PROOF").setInputFiles(largest);
            await(phone, "largest.mp4");
            number = file(phone);
        }
        try (Browser agent = new Browser(desk)) {
            agent.signIn("agent");
            agent.open("/tickets/" + number);
            agent.openTab("证据");
            agent.press("添加证据");
            agent.handIn(larger);
            agent.see("文件过大");
            agent.handIn(write("another.mp4", new Film(limit, 6)));
            agent.patient().press("添加 1 件");
            agent.see("another.mp4 · " + FileLimits.words(limit));
            agent.see("largest.mp4 · " + FileLimits.words(limit));
        }
        assertThat(desk.isRunning()).isTrue();
    }

    /** Step by step as a reader without script meets it, mistakes first. */
    @Test
    void takesAComplaintWithAFileWithoutAnyScript() throws Exception {
        try (Phone phone = new Phone(false)) {
            Page page = phone.page();
            page.navigate(desk.uri("/complain/what").toString());
            phone.pressUntil("next", ".mistakes:has-text('请选择发生了什么')");
            phone.check("category");
            phone.pressUntil("next", "#orderNo");
            phone.write("amount", "一百");
            phone.press("next");
            assertThat(page.locator("#amount-error").innerText()).contains("请填写金额");
            phone.write("orderNo", "QH2023101500123");
            phone.write("amount", "100");
            phone.press("next");
            phone.write("narrative", "10月15日14:30购买100元游戏点卡，支付成功后30分钟未到账，错过限时活动。");
            phone.press("next");

            send(page);
            assertThat(page.locator(".mistakes").innerText()).contains("还没有选择文件");
            Path lie = Files.writeString(folder.resolve("lie.png"), "<html><p>paid</p></html>");
            page.locator("#file-PAYMENT_PROOF").setInputFiles(lie);
            send(page);
            assertThat(page.locator(".mistakes").innerText()).contains("lie.png", "不是可以接收的类型");
            page.locator("#file-PAYMENT_PROOF").setInputFiles(Proofs.picture(folder));
            send(page);
            assertThat(names(phone)).contains("paid.png");
            seesPictureWithoutScript(page, "#card-PAYMENT_PROOF .shown img");
            page.locator("#card-PAYMENT_PROOF .check input").first().check();
            phone.press("again");
            assertThat(page.locator("#card-PAYMENT_PROOF .looks li.yes").count()).isEqualTo(1);
            screenshot(page, "no-script-evidence");
            phone.press("next");

            String number = demandAndFile(phone);
            phone.follow("#link a", "#state");
            assertThat(page.locator("main").innerText()).contains(number, "paid.png");
            page.locator("#body").fill("请尽快处理");
            phone.press("message");
            assertThat(page.locator(".done").innerText()).contains("已发出");
            screenshot(page, "no-script-status");
        }
    }

    /** Without script, every place has a button of its own. */
    private static void send(Page page) {
        page.locator("#card-PAYMENT_PROOF button.send").click();
        page.waitForLoadState();
    }

    private static void tell(Phone phone, String start) {
        phone.page().navigate(start);
        phone.check("category");
        phone.pressUntil("next", "#orderNo");
        phone.write("orderNo", "QH2023101500123");
        phone.write("amount", "100");
        phone.press("next");
        phone.write("narrative", "10月15日14:30购买100元游戏点卡，支付成功后30分钟未到账，错过限时活动。");
        phone.press("next");
        phone.page().locator("#card-PAYMENT_PROOF").waitFor();
    }

    private static String file(Phone phone) {
        phone.press("next");
        return demandAndFile(phone);
    }

    private static String demandAndFile(Phone phone) {
        phone.check("demand.REISSUE_OR_REFUND");
        phone.write("demand.REISSUE_OR_REFUND.amount", "100");
        phone.press("next");
        phone.press("next");
        phone.write("name", "测试用户001");
        phone.write("phone", "19900000001");
        phone.check("consent");
        phone.pressUntil("file", ".number");
        return phone.page().locator(".number").innerText();
    }

    private static Path write(String name, Film film) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream content = film.open()) {
            Files.copy(content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static void await(Phone phone, String name) {
        phone.page().locator("#card-PAYMENT_PROOF .file-name", hasText(name)).waitFor();
    }

    private static String names(Phone phone) {
        return String.join(" ", phone.page().locator(".file-name").allInnerTexts());
    }

    /** As large as it is drawn, since no script may be asked. */
    private static void seesPictureWithoutScript(Page page, String part) {
        page.locator(part).scrollIntoViewIfNeeded();
        page.waitForCondition(() -> page.locator(part).boundingBox().height > 60);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "journey", name + ".png")));
    }
}
