package org.claimbook.conversation.queue.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.claimbook.conversation.queue.EditorQueue;
import org.claimbook.conversation.queue.EditorTask;
import org.claimbook.conversation.queue.QueueCluster;
import org.claimbook.conversation.queue.QueuedQuestion;
import org.claimbook.conversation.queue.SubmittedFile;

/** A page of the editors' queue. */
@Schema(name = "Queue")
record QueueReply(
        @Schema(description = "The most wanted first") List<ClusterReply> clusters,

        @Schema(description = "Where the next page begins; null on the last", examples = "3.17") @Nullable
        String next) {

    @Schema(name = "QueueCluster")
    record ClusterReply(
            @Schema(description = "Number of the oldest question", examples = "17")
            long id,

            @Schema(
                    description =
                            "How often one of them was wanted: submitted, reported, or asked without an answer in the last 30 days",
                    examples = "12")
            long demand,

            @Schema(description = "Different people who submitted or reported one of them", examples = "3")
            long askers,

            @Schema(description = "When the first was raised")
            Instant oldest,

            @Schema(description = "When one was last raised")
            Instant newest,

            @Schema(description = "Demand by channel", examples = "{\"TELEGRAM\": 9, \"PAGE\": 3}")
            Map<String, Long> channels,

            @Schema(description = "Demand by language, ISO 639-1", examples = "{\"en\": 12}")
            Map<String, Long> languages,

            @Schema(description = "The most wanted first; near each other, which does not mean the same")
            List<QuestionReply> questions) {

        static ClusterReply of(QueueCluster cluster) {
            return new ClusterReply(
                    cluster.id(),
                    cluster.demand(),
                    cluster.askers(),
                    cluster.oldest(),
                    cluster.newest(),
                    cluster.channels(),
                    cluster.languages(),
                    cluster.questions().stream().map(QuestionReply::of).toList());
        }
    }

    @Schema(name = "QueuedFile")
    record FileReply(
            SubmittedFile.Kind kind,

            @Schema(description = "Bytes; 0 where Telegram does not tell", examples = "48213")
            long size) {}

    @Schema(name = "QueuedQuestion")
    record QuestionReply(
            @Schema(examples = "17") long id,

            @Schema(
                    description =
                            "Without an answer; a file that no editor has put into words; answered with a claim that was not meant; or claims were offered of"
                                    + " which none was meant; or text tells of a mistake in the claim's record")
            EditorTask.Kind kind,

            @Schema(
                    description = "Empty for a file that no editor has put into words",
                    examples = "Did the harbour burn twice?")
            String text,

            @Schema(description = "What a submitted file was sent as; the file is at /api/v1/queue/{id}/file") @Nullable
            FileReply file,

            @Schema(description = "Slug of the claim that was not meant, or that has the mistake") @Nullable
            String claim,

            @Schema(description = "Slug of the draft that was begun for it") @Nullable
            String draft,

            @Schema(description = "NEW: nobody deals with it. ASSIGNED: somebody does. BEGUN: draft was begun for it")
            QueuedQuestion.Progress progress,

            @Schema(description = "Who deals with it, by the name in the audit trail", examples = "Ada (0123456789ab)")
            @Nullable
            String assignee,

            @Schema(description = "What editors have said to each other about it, oldest first")
            List<QueuedQuestion.Comment> comments,

            long askers,
            long demand,
            Instant oldest,
            Instant newest) {

        static QuestionReply of(QueuedQuestion question) {
            return new QuestionReply(
                    question.id(),
                    question.kind(),
                    question.text(),
                    question.file()
                            .map(file -> new FileReply(file.kind(), file.size()))
                            .orElse(null),
                    question.claim().orElse(null),
                    question.draft().orElse(null),
                    question.progress(),
                    question.assignee().orElse(null),
                    question.comments(),
                    question.askers(),
                    question.demand(),
                    question.oldest(),
                    question.newest());
        }
    }

    static QueueReply of(EditorQueue.Page page) {
        return new QueueReply(
                page.clusters().stream().map(ClusterReply::of).toList(),
                page.next().map(Cursors::written).orElse(null));
    }
}
