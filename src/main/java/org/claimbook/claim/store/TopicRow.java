package org.claimbook.claim.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.claimbook.claim.Origin;
import org.claimbook.claim.Topic;

@Entity
@Table(name = "topic")
public class TopicRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_id")
    @SequenceGenerator(name = "row_id", sequenceName = "row_id", allocationSize = 100)
    public Long id;

    public String slug;
    String title;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Origin origin;

    public Topic toRecord() {
        return new Topic(slug, title);
    }

    public void take(Topic topic) {
        slug = topic.slug();
        title = topic.title();
    }
}
