package org.claimbook.claim.store;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class ClaimRows implements PanacheRepository<ClaimRow> {}
