package org.claimbook.claim.store;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class TopicRows implements PanacheRepository<TopicRow> {}
