package org.claimbook.ops;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import org.claimbook.claim.facts.ShippedFacts;

/** Ready means that the store has the facts that come with the application. */
@Readiness
@ApplicationScoped
class FactsReadiness implements HealthCheck {
    private final ShippedFacts facts;

    FactsReadiness(ShippedFacts facts) {
        this.facts = facts;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Shipped facts loaded").status(facts.loaded());
        facts.problem().ifPresent(problem -> response.withData("problem", problem));
        return response.build();
    }
}
