package org.claimbook.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;

import org.claimbook.Axe;
import org.claimbook.Chromium;

/** A browser at the desk, used by its keyboard. */
public record DeskBrowser(Chromium browser, String start) implements AutoCloseable {
    private static final int MOST_TABS = 150;

    /** Starts the browser; without one the test is skipped, in CI it fails. */
    public static DeskBrowser begin(URL start, Path profile) throws IOException, InterruptedException {
        String program = Chromium.program();
        if (program == null && "true".equals(System.getenv("CI"))) {
            fail("No Chromium in the PATH: install Debian's package chromium");
        }
        Assumptions.assumeTrue(program != null, "No Chromium in the PATH, so the desk is not tried in a browser");
        Chromium browser = new Chromium(program, profile, "about:blank");
        browser.call("Page.enable", Map.of());
        browser.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                window.violations = []; window.posts = [];
                document.addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI));
                window.addEventListener('submit', e => {
                    if (!e.defaultPrevented) {
                        posts.push(e.target.action);
                        sessionStorage.submits = 1 + Number(sessionStorage.submits || 0);
                    }
                });"""));
        return new DeskBrowser(browser, start.toString());
    }

    public void open(String path) throws IOException, InterruptedException {
        // else the page asks first whether what was typed is to be lost
        browser.evaluate("if (typeof typed !== 'undefined') { typed = false; }");
        browser.open(start + path);
    }

    public void signIn(String key, String path) throws IOException, InterruptedException {
        open(path);
        fill("key", key);
        press("Enter");
        await("document.querySelector('nav.desk')");
    }

    public void look(String colours, int width) throws IOException, InterruptedException {
        browser.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        browser.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 700, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    /** Nobody is kept out of the page, and nothing stands out; takes a picture of it where somebody wants pictures. */
    public void looksGood(String name) throws IOException, InterruptedException {
        String folder = System.getProperty("screenshots");
        if (folder != null) {
            browser.shoot(Path.of(folder, "desk-" + name + ".png"));
        }
        Axe.findsNothing(browser, name);
        assertThat(value("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo("true");
        assertThat(value("window.ran === undefined")).as(name).isEqualTo("true");
    }

    /** Goes on by the tabulator until the element of that id has the focus. */
    public void tabTo(String id) throws IOException, InterruptedException {
        tabUntil("document.activeElement.id == '" + id + "'", id);
    }

    public void tabToButton(String label) throws IOException, InterruptedException {
        tabUntil("document.activeElement.textContent == '" + label + "'", label);
    }

    /** Opens the next part of the page that is folded. */
    public void unfold() throws IOException, InterruptedException {
        tabUntil("document.activeElement.matches('details:not([open]) > summary')", "what is folded");
        press("Enter");
    }

    private void tabUntil(String reached, String what) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_TABS; i++) {
            if (browser.evaluate(reached).asBoolean()) {
                return;
            }
            press("Tab");
        }
        fail(what + " is out of the keyboard's reach");
    }

    /** Types a text into the field in place of what is there. */
    public void fill(String id, String text) throws IOException, InterruptedException {
        tabTo(id);
        browser.evaluate("document.activeElement.select()");
        typed(text);
    }

    public void typed(String text) throws IOException, InterruptedException {
        browser.type(text);
    }

    /** Presses keys one after the other, as fields for days want them. */
    public void keys(String keys) throws IOException, InterruptedException {
        for (String key : keys.split("")) {
            for (String type : List.of("keyDown", "keyUp")) {
                browser.call(
                        "Input.dispatchKeyEvent",
                        Map.of("type", type, "key", key, "text", key, "windowsVirtualKeyCode", (int) key.charAt(0)));
            }
        }
    }

    public void press(String key) throws IOException, InterruptedException {
        browser.press(key);
    }

    /** Presses the first button of that label. */
    public void push(String label) throws IOException, InterruptedException {
        tabToButton(label);
        press("Enter");
    }

    /** Follows the first link of that text. */
    public void follow(String text) throws IOException, InterruptedException {
        tabToButton(text);
        browser.evaluate("window.left = true");
        press("Enter");
        await("!window.left && document.readyState == 'complete'");
    }

    public void await(String expression) {
        browser.await(expression);
    }

    public void awaitPage(String heading) {
        await("document.readyState == 'complete' && document.querySelector('h1')?.textContent == '" + heading + "'");
    }

    public void awaitText(String text) {
        await("document.readyState == 'complete' && document.body.innerText.includes('" + text + "')");
    }

    public String text() throws IOException, InterruptedException {
        return value("document.body.innerText");
    }

    public String value(String expression) throws IOException, InterruptedException {
        return browser.evaluate(expression).asText();
    }

    @Override
    public void close() {
        browser.close();
    }
}
