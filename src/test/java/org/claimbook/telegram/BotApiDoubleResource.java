package org.claimbook.telegram;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

import org.claimbook.FreePort;

/** Connects the service under test with a {@link BotApiDouble}; in all tests but those whose profile says otherwise. */
@WithTestResource(value = BotApiDoubleResource.class, scope = TestResourceScope.GLOBAL)
public final class BotApiDoubleResource implements QuarkusTestResourceLifecycleManager {
    private BotApiDouble api;
    private boolean webhook;

    @Override
    public void init(Map<String, String> arguments) {
        webhook = Boolean.parseBoolean(arguments.get("webhook"));
    }

    @Override
    public Map<String, String> start() {
        api = new BotApiDouble();
        Map<String, String> config = new HashMap<>();
        config.put("claimbook.telegram.token", BotApiDouble.TOKEN);
        config.put("claimbook.telegram.api-url", api.url());
        config.put("claimbook.telegram.poll-timeout", "1s");
        config.put("claimbook.telegram.longest-pause", "200ms");
        config.put("claimbook.telegram.give-up-after", "1s");
        config.put("claimbook.telegram.webhook-look-every", "1s");
        // The limits have tests of their own; the others need not wait.
        config.put("claimbook.telegram.limits.chat-per-second", "30");
        config.put("claimbook.telegram.limits.chat-burst", "100");
        config.put("claimbook.telegram.limits.group-per-minute", "1800");
        config.put(
                "claimbook.data",
                Path.of("target", "test-data", "telegram-" + System.nanoTime())
                        .toAbsolutePath()
                        .toString());
        if (webhook) {
            String port = String.valueOf(FreePort.any());
            config.put("quarkus.http.test-port", port);
            config.put("claimbook.telegram.public-url", "http://localhost:" + port + "/");
        }
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(api, new TestInjector.MatchesType(BotApiDouble.class));
    }

    @Override
    public void stop() {
        api.close();
    }
}
