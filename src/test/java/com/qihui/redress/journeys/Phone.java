package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** A complainant with a phone; every page they see is looked over for what keeps people out. */
final class Phone implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "journey");
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;

    /** What a thumb cannot hit: smaller than 44 pixels, and its label no larger either. */
    private static final String TOO_SMALL =
            "[...document.querySelectorAll('a, button, select, summary, textarea, .check, .choice')]"
                    + ".filter(e => e.offsetParent && !e.matches('.skip, .first'))"
                    + ".filter(e => e.getBoundingClientRect().height < 44)"
                    + ".map(e => e.outerHTML.slice(0, 120))";

    private final Chromium chromium = new Chromium();
    private final Page page;
    private int pictures;

    Phone() {
        this(true);
    }

    /**
     * @param script whether its browser runs any
     */
    Phone(boolean script) {
        page =
                chromium.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setLocale("zh-CN")
                                        .setJavaScriptEnabled(script)
                                        .setTimezoneId("Asia/Shanghai")
                                        .setViewportSize(WIDTH, HEIGHT)
                                        .setIsMobile(true)
                                        .setHasTouch(true)
                                        .setDeviceScaleFactor(2))
                        .newPage();
        page.setDefaultTimeout(30_000);
    }

    Page page() {
        return page;
    }

    void press(String button) {
        page.locator("button.btn[value='%s']:visible".formatted(button)).first().click();
    }

    /** What is quicker than a person is asked to press once more. */
    void pressUntil(String button, String awaited) {
        turn(() -> press(button));
        while (page.locator(awaited).count() == 0) {
            assertThat(page.locator(".mistakes").count()).as("asked again").isPositive();
            turn(() -> press(button));
        }
    }

    void follow(String link, String awaited) {
        turn(() -> page.locator(link).click());
        page.locator(awaited).waitFor();
    }

    /** Until the page that comes of it is there, down to its end. */
    private void turn(Runnable press) {
        page.evaluate("document.documentElement.dataset.left = ''");
        press.run();
        page.locator("html:not([data-left])").waitFor();
        page.waitForLoadState();
    }

    void write(String id, String text) {
        page.locator("[id='%s']".formatted(id)).fill(text);
    }

    void check(String id) {
        page.locator("[id='%s']".formatted(id)).check();
    }

    /** Gives a file and waits until the checklist shows it. */
    void give(String kind, Path file) {
        page.locator("#file-" + kind).setInputFiles(file);
        page.locator("#card-" + kind + " .file-name")
                .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText(file.getFileName().toString()))
                .waitFor();
    }

    void tick(String kind, String label) {
        page.locator("#card-" + kind + " .file").getByLabel(label).check();
        page.locator("#card-" + kind + " .looks li.yes")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(label))
                .waitFor();
    }

    /** Nothing serious for those who cannot see or aim well, light and dark; a picture of each. */
    void lookOver(String name) {
        pictures++;
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1366, 768, WIDTH}) {
                page.setViewportSize(width, HEIGHT);
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(
                                        PICTURES.resolve(
                                                "portal-%02d-%s-%d-%s.png"
                                                        .formatted(
                                                                pictures,
                                                                name,
                                                                width,
                                                                scheme.name().toLowerCase()))));
            }
            assertThat(serious()).as(name + " " + scheme).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " is wider than the phone")
                .isEqualTo(WIDTH);
        assertThat((List<?>) page.evaluate(TOO_SMALL)).as(name).isEmpty();
    }

    private List<String> serious() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Phone::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
