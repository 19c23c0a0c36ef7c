package org.claimbook.widget;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;

import org.claimbook.Chromium;

/** A browser on a page of another origin that has the widget. */
record WidgetVisit(Chromium browser, OtherSite site) implements AutoCloseable {
    static final String HERE = "document.querySelector('claimbook-ask')";
    static final String INSIDE = HERE + ".shadowRoot";

    /** Starts the browser; without one the test is skipped, in CI it fails. */
    static WidgetVisit begin(URL service, WidgetScript script, Path profile) throws IOException, InterruptedException {
        String program = Chromium.program();
        if (program == null && "true".equals(System.getenv("CI"))) {
            fail("No Chromium in the PATH: install Debian's package chromium");
        }
        Assumptions.assumeTrue(program != null, "No Chromium in the PATH, so the widget is not tried in a browser");
        OtherSite site = new OtherSite(service.toString().replaceFirst("/$", ""), script.integrity());
        Chromium browser = new Chromium(program, profile, "about:blank", site.option());
        browser.call("Page.enable", Map.of());
        browser.call("Network.enable", Map.of());
        browser.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                window.violations = []; window.told = [];
                document.addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI));
                for (const name of ['ask', 'answer', 'error', 'feedback', 'submit', 'claim']) {
                    document.addEventListener('claimbook-' + name, e => told.push(name));
                }"""));
        return new WidgetVisit(browser, site);
    }

    /** Opens a page, and waits until it shows its claim. */
    void open(String address) throws IOException, InterruptedException {
        browser.open(address);
        browser.await("told.includes('claim')");
    }

    void ask(String question) throws IOException, InterruptedException {
        submit(question);
        browser.await(INSIDE + ".querySelector('.asked')?.textContent == " + quoted(question));
    }

    void submit(String question) throws IOException, InterruptedException {
        browser.evaluate(
                HERE + ".field.value = " + quoted(question) + "; " + INSIDE + ".querySelector('form').requestSubmit()");
    }

    void offline(boolean offline) throws IOException, InterruptedException {
        browser.call(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    void click(String selector) throws IOException, InterruptedException {
        browser.evaluate(INSIDE + ".querySelector(" + quoted(selector) + ").focus()");
        browser.press("Enter");
    }

    String text(String selector) throws IOException, InterruptedException {
        return inside(".querySelector(" + quoted(selector) + ").textContent");
    }

    String value(String expression) throws IOException, InterruptedException {
        return browser.evaluate(expression).asText();
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** The value of an expression that begins inside the question box: {@code .activeElement}. */
    String inside(String expression) throws IOException, InterruptedException {
        return value(INSIDE + expression);
    }

    void await(String inside) {
        browser.await(INSIDE + inside);
    }

    void awaitNot(String inside) {
        browser.await("!" + INSIDE + inside);
    }

    @Override
    public void close() {
        browser.close();
        site.close();
    }
}
