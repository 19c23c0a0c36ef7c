package org.claimbook.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answering;
import org.claimbook.answer.Outcome;

/** Logs a line for each question, without its text unless the operator wants it; JSON logs have the parts as fields. */
@ApplicationScoped
class QuestionLog {
    private static final Logger LOG = Logger.getLogger(QuestionLog.class);

    private final LogConfig config;

    QuestionLog(LogConfig config) {
        this.config = config;
    }

    void log(@Observes Answering answering) {
        Answer answer = answering.answer();
        String claim =
                answer instanceof Answer.Answered answered ? answered.claim().slug() : "-";
        String text =
                config.questions() ? " question=" + quoted(answer.question().text()) : "";
        MDC.put("channel", answering.context().channel().name());
        MDC.put("outcome", Outcome.of(answer).name());
        MDC.put("claim", claim);
        MDC.put("ms", answering.took().toMillis());
        try {
            LOG.infof(
                    "channel=%s outcome=%s claim=%s ms=%d%s",
                    answering.context().channel(),
                    Outcome.of(answer),
                    claim,
                    answering.took().toMillis(),
                    text);
        } finally {
            MDC.remove("channel");
            MDC.remove("outcome");
            MDC.remove("claim");
            MDC.remove("ms");
        }
    }

    /** On one line, so that a question cannot look like a line of the log. */
    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
