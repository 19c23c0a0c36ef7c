package org.claimbook.claim.store;

import java.util.Map;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.claimbook.claim.Topic;

@Entity
@Table(name = "topic")
public class TopicRow extends NamedRow<Topic> {
    String title;

    @Convert(converter = ByLanguage.OfTopic.class)
    Map<String, String> translations = Map.of();

    @Override
    public Topic toRecord() {
        return new Topic(slug, title, translations);
    }

    @Override
    public void take(Topic topic) {
        slug = topic.slug();
        title = topic.title();
        translations = topic.translations();
    }
}
