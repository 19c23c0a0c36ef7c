package org.claimbook.claim.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.claimbook.claim.Topic;

@Entity
@Table(name = "topic")
public class TopicRow extends NamedRow<Topic> {
    String title;

    @Override
    public Topic toRecord() {
        return new Topic(slug, title);
    }

    @Override
    public void take(Topic topic) {
        slug = topic.slug();
        title = topic.title();
    }
}
