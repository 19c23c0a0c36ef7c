package org.claimbook.claim.desk.web;

import java.util.List;
import java.util.Map;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.claimbook.claim.Topic;

/** Lists and changes topics. */
@Path("/api/v1/topics")
@Tag(name = "Topics")
class TopicResource extends NamesResource<Topic, TopicResource.TopicForm, TopicResource.ListReply> {
    TopicResource() {
        super(Topic.class, "topic", TopicForm::of, ListReply::new);
    }

    /** A topic as editors write it. */
    @Schema(name = "TopicForm")
    record TopicForm(
            @Schema(required = true) String slug,
            @Schema(required = true, maxLength = 500) String title,

            @Schema(description = "By language, the title that its readers are shown")
            Map<String, String> translations) {
        static TopicForm of(Topic topic) {
            return new TopicForm(topic.slug(), topic.title(), topic.translations());
        }
    }

    @Schema(name = "TopicList")
    record ListReply(
            List<TopicForm> topics,

            @Schema(description = "The parameter after of the next page; null at the end") @Nullable
            String next) {}
}
