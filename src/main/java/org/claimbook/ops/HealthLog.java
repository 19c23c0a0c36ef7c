package org.claimbook.ops;

import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.api.Wellness;
import io.smallrye.health.event.SmallRyeHealthStatusChangeEvent;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Says once that the service stops being ready or well, and why, and once that it is again; however often it is asked for it. */
@ApplicationScoped
class HealthLog {
    private static final Logger LOG = Logger.getLogger(HealthLog.class);
    private static final String STATUS = "status";
    private static final String UP = "UP";

    void ready(@Observes @Readiness SmallRyeHealthStatusChangeEvent event) {
        tell("ready", event.health());
    }

    void well(@Observes @Wellness SmallRyeHealthStatusChangeEvent event) {
        tell("well", event.health());
    }

    private static void tell(String what, SmallRyeHealth health) {
        JsonObject told = health.getPayload();
        if (told.getString(STATUS).equals(UP)) {
            LOG.infof("The service is %s", what);
            return;
        }
        String down = told.getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .filter(check -> !check.getString(STATUS).equals(UP))
                .map(check -> check.getString("name"))
                .collect(Collectors.joining(", "));
        LOG.warnf("The service is not %s: %s", what, down);
    }
}
