package org.claimbook.claim.store;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class SpeakerRows implements PanacheRepository<SpeakerRow> {}
