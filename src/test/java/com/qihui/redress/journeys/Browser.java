package com.qihui.redress.journeys;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A person at a real Chromium; each step leaves a picture. */
final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "journey");

    private final Chromium chromium = new Chromium();
    private final RunningDesk desk;
    private Page page;
    private int pictures;

    Browser(RunningDesk desk) {
        this.desk = desk;
        page = newPage();
    }

    private Page newPage() {
        Page opened =
                chromium.browser()
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setLocale("zh-CN")
                                        .setTimezoneId("Asia/Shanghai")
                                        .setViewportSize(1366, 768))
                        .newPage();
        opened.setDefaultTimeout(30_000);
        return opened;
    }

    /** From here on clicks are counted, every press of a button of the mouse anywhere. */
    void countClicks() {
        page.evaluate(
                """
                () => {
                  window.pressed = 0;
                  window.addEventListener('pointerdown', press => {
                    if (press.isTrusted) window.pressed++;
                  }, true);
                }
                """);
    }

    /** How many there were; the page has to be the same since. */
    int clicks() {
        return ((Number) page.evaluate("window.pressed")).intValue();
    }

    /** As a person does who clicks into a field before they write. */
    void clickAndWrite(String label, String text) {
        page.getByLabel(label).last().click();
        page.keyboard().insertText(text);
    }

    void clickAndSearch(String text) {
        page.locator(".bar vaadin-text-field input").first().click();
        page.keyboard().insertText(text);
    }

    /** Somebody else sits down at a browser of their own. */
    void signIn(String name) {
        signIn(name, "demo");
    }

    void signIn(String name, String password) {
        page.context().close();
        page = newPage();
        page.navigate(desk.uri("/").toString());
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("form button[type=submit]").click();
        page.locator(".shell").waitFor();
    }

    /** Whatever is opened from here on is in English. */
    void inEnglish() {
        page.context()
                .addCookies(
                        List.of(new Cookie("redress-lang", "en").setUrl(desk.uri("/").toString())));
    }

    void open(String path) {
        page.navigate(desk.uri(path).toString());
        page.locator(".shell").waitFor();
    }

    /** Again and again, until it shows what is still under way. */
    void openUntil(String path, String text) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            open(path);
                            page.locator(".row, .empty").first().waitFor();
                            return shows(text);
                        });
    }

    void press(String button) {
        page.locator("vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }

    void choose(String label, String option) {
        page.locator("vaadin-select:visible")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        page.locator("vaadin-select-list-box vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    /** As {@link #choose}, in the one of several that look alike; counted from 0. */
    void chooseIn(String part, int which, String label, String option) {
        page.locator(part)
                .nth(which)
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        page.locator("vaadin-select-list-box vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    void writeIn(String part, int which, String label, String text) {
        page.locator(part).nth(which).getByLabel(label).last().fill(text);
    }

    void pick(String choice) {
        page.locator("vaadin-radio-button:visible")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .first()
                .click();
    }

    void write(String label, String text) {
        page.getByLabel(label).last().fill(text);
    }

    /** Writes in a ticket, without sending it. */
    void compose(String words) {
        page.locator(".composer textarea").fill(words);
    }

    /** What stands where an answer is written. */
    String composed() {
        return page.locator(".composer textarea").inputValue();
    }

    /** Waits until the server has all of it. */
    void awaitKept() {
        page.waitForCondition(
                () ->
                        Boolean.TRUE.equals(
                                page.evaluate(
                                        """
                                        text => Object.entries(localStorage)
                                          .filter(([name]) => name.startsWith('redress-kept-draft:'))
                                          .map(([, copy]) => JSON.parse(copy))
                                          .some(copy => copy.kept && copy.text === text)
                                        """,
                                        composed())));
    }

    /** Waits until it was sent. */
    void awaitEmpty() {
        page.waitForCondition(() -> composed().isEmpty());
    }

    /** Waits until the menu counts so many at this address. */
    void awaitCount(String path, String count) {
        page.locator(".menu a[href='%s'] .count".formatted(path))
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + count + "$")))
                .waitFor();
    }

    /** A button of the very row. */
    void pressInRow(String text, String button) {
        page.locator(".row")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("vaadin-button")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(Pattern.compile("^\\s*" + button + "\\s*$")))
                .click();
    }

    /** By the keyboard, row by row. */
    void walkTo(String text) {
        Locator here =
                page.locator(".row[aria-current]")
                        .filter(new Locator.FilterOptions().setHasText(text));
        int rows = page.locator(".row").count();
        for (int i = 0; i < rows && here.count() == 0; i++) {
            page.keyboard().press("j");
        }
        here.waitFor();
    }

    void awaitNoRow(String text) {
        page.locator(".row")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void openTab(String name) {
        page.locator("vaadin-tab")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    /** Writes over what stands in the first such part that says exactly this. */
    void replace(String part, String before, String after) {
        page.locator(part)
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(Pattern.compile("^\\s*" + before + "\\s*$")))
                .first()
                .click();
        page.keyboard().press("Control+a");
        page.keyboard().type(after);
        page.keyboard().press("Tab");
    }

    /** Whether all of it has its place in the width of another. */
    boolean fits(String part, String around) {
        BoundingBox inner = page.locator(part).locator("visible=true").first().boundingBox();
        BoundingBox outer = page.locator(around).locator("visible=true").first().boundingBox();
        return inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width;
    }

    /** In the height of that part, without anybody scrolling it. */
    void seeWithin(String part, String text) {
        see(text);
        Locator words = page.getByText(text).locator("visible=true").first();
        page.waitForCondition(
                () -> {
                    BoundingBox inner = words.boundingBox();
                    BoundingBox outer = page.locator(part).first().boundingBox();
                    return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
                });
    }

    /** As a reader does who goes back to read. */
    void scrollToTop(String part) {
        page.locator(part).first().evaluate("part => part.scrollTop = 0");
        page.waitForCondition(() -> isAtTop(part));
    }

    /** Once the page has been drawn. */
    boolean isAtTop(String part) {
        return Boolean.TRUE.equals(
                page.locator(part)
                        .first()
                        .evaluate(
                                """
                                part => new Promise(drawn => requestAnimationFrame(() =>
                                  requestAnimationFrame(() => drawn(part.scrollTop === 0))))
                                """));
    }

    void click(String part) {
        page.locator(part).locator("visible=true").first().click();
    }

    void key(String name) {
        page.keyboard().press(name);
    }

    /** Where the cursor stands, key by key as far as the page can tell. */
    void type(String text) {
        page.keyboard().insertText(text);
    }

    /** With the keyboard alone, until the cursor stands on that button. */
    void tabTo(String button) {
        for (int i = 0; i < 30; i++) {
            Object here = page.evaluate("document.activeElement?.textContent?.trim() ?? ''");
            if (String.valueOf(here).equals(button)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the cursor does not come to " + button);
    }

    /** Out of the menu that is open. */
    void pickFromMenu(String item) {
        page.locator("vaadin-context-menu-item:visible")
                .filter(new Locator.FilterOptions().setHasText(item))
                .first()
                .click();
    }

    void writeInto(String placeholder, String text) {
        page.locator("textarea[placeholder='%s']".formatted(placeholder)).first().fill(text);
    }

    /** Hands files in where a dialog asks for them. */
    void handIn(Path... files) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(files);
    }

    /** A screenshot out of the clipboard, into whatever page is open. */
    void pastePicture() {
        paste("() => {}");
    }

    /** As {@link #press}, and pastes a picture before the server can have answered. */
    void pressAndPaste(String button) {
        paste(
                """
                () => [...document.querySelectorAll('vaadin-button')]
                  .filter(button => button.checkVisibility())
                  .find(button => button.textContent.includes('%s'))
                  .click()
                """
                        .formatted(button));
    }

    /**
     * @param before what is done in the same moment
     */
    private void paste(String before) {
        page.evaluate(
                """
                async () => {
                  const before = %s;
                  const canvas = document.createElement('canvas');
                  const picture = await new Promise(done => canvas.toBlob(done, 'image/png'));
                  const carried = new DataTransfer();
                  carried.items.add(new File([picture], 'image.png', { type: 'image/png' }));
                  before();
                  window.dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: carried, cancelable: true })
                  );
                }
                """
                        .formatted(before));
    }

    /** For what takes minutes. */
    Browser patient() {
        page.setDefaultTimeout(180_000);
        return this;
    }

    /** Waits until so many of them can be seen. */
    void count(String part, int count) {
        page.waitForCondition(() -> page.locator(part).locator("visible=true").count() == count);
    }

    /** Waits until a picture is there, with what is in it. */
    void awaitPicture(String part) {
        awaitPicture(page, part);
    }

    static void awaitPicture(Page page, String part) {
        page.waitForCondition(
                () ->
                        Boolean.TRUE.equals(
                                page.locator(part)
                                        .first()
                                        .evaluate("it => it.complete && it.naturalWidth > 0")));
    }

    Path screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /** Leaves a mark in the page that does not outlive it. */
    void remember() {
        page.evaluate("window.remembered = true");
    }

    boolean remembers() {
        return Boolean.TRUE.equals(page.evaluate("window.remembered === true"));
    }

    void searchInbox(String text) {
        page.locator(".bar vaadin-text-field input").first().fill(text);
    }

    void openRow(String text) {
        see(text);
        page.locator(".row").filter(new Locator.FilterOptions().setHasText(text)).first().click();
    }

    /** Waits until a text can be seen. */
    void see(String text) {
        page.getByText(text).locator("visible=true").first().waitFor();
    }

    boolean shows(String text) {
        return page.getByText(text).count() > 0;
    }

    /** The bell's list is open and holds what is said of this ticket. */
    void seeNotice(String number, String words) {
        page.locator(".notice:visible")
                .filter(new Locator.FilterOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
    }

    String body() {
        return page.locator("body").innerText();
    }

    /** At both sizes, light and dark. */
    void picture(String name) {
        pictures++;
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int[] size : new int[][] {{1920, 1080}, {1366, 768}}) {
                page.setViewportSize(size[0], size[1]);
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setAnimations(ScreenshotAnimations.DISABLED)
                                .setPath(
                                        PICTURES.resolve(
                                                "%02d-%s-%d-%s.png"
                                                        .formatted(
                                                                pictures,
                                                                name,
                                                                size[0],
                                                                scheme.name().toLowerCase()))));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Override
    public void close() {
        chromium.close();
    }
}
