package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;

/** Looks for what keeps people out of a page (WCAG 2.2 AA and best practices), by axe-core. */
public final class Axe {
    private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private Axe() {}

    /** @throws AssertionError with the rules that the page as it stands violates, and where */
    public static void findsNothing(Chromium browser, String state) throws IOException, InterruptedException {
        if (!browser.evaluate("!!window.axe").asBoolean()) {
            try (InputStream file = Axe.class.getResourceAsStream(SCRIPT)) {
                browser.evaluate(new String(file.readAllBytes(), StandardCharsets.UTF_8) + "; true");
            }
        }
        // asked for again and again, as the one reply to a promise once did not come on a busy machine
        browser.evaluate("""
                window.found = undefined;
                axe.run(document, {rules: {'target-size': {enabled: true}}}).then(
                    found => window.found = found.violations.map(each =>
                        each.id + ': ' + each.nodes.map(node => node.target.flat().join(' ') + ' ' + node.failureSummary).join('; ')),
                    error => window.found = ['axe: ' + error]);
                true""");
        browser.await("window.found");
        JsonNode violations = browser.evaluate("window.found");
        assertThat(violations).as(state).isEmpty();
    }
}
