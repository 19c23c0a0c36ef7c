package org.claimbook.telegram.chat;

import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answerer;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.PostReader;
import org.claimbook.matching.reading.Post;
import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;

/** A post: a text, mostly somebody else's, that states several things rather than asks one. Its claims are listed to be tapped. */
@Singleton
@Priority(40)
public class PostHandler implements MessageHandler {
    /** More claims than that are too many to read. */
    public static final int CLAIMS = 5;

    /** One sentence more than a question with its occasion has. */
    private static final int STATING = 3;

    private final People people;
    private final AskedText asked;
    private final Answerer answerer;
    private final PostReader reader;
    private final PostReplies posts;

    PostHandler(People people, AskedText asked, Answerer answerer, PostReader reader, PostReplies posts) {
        this.people = people;
        this.asked = asked;
        this.answerer = answerer;
        this.reader = reader;
        this.posts = posts;
    }

    @Override
    public boolean takes(IncomingMessage message) {
        return (message.command().isEmpty() || message.is(QuestionHandler.COMMAND))
                && isPost(asked.of(message), message.isForwarded());
    }

    /**
     * What is forwarded is a post from two sentences on, or if it says who said it; else it takes two statements, three sentences that state something,
     * or too many words for a question.
     */
    public boolean isPost(String text, boolean forwarded) {
        if (text.length() > Question.MAX_LENGTH) {
            return true;
        }
        List<String> sentences = Post.sentencesOf(text);
        return forwarded && (sentences.size() > 1 || PostReader.saysWhoSaidIt(text))
                || sentences.stream()
                                .filter(sentence -> !sentence.endsWith("?"))
                                .count()
                        >= STATING
                || answerer.parts(text).areStatements();
    }

    @Override
    public boolean answersEdits() {
        return true;
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        Person person = people.of(message);
        String post = asked.of(message);
        return posts.of(
                        person,
                        person.origin(message.messageId()),
                        post,
                        reader.read(post, Context.now(Channel.TELEGRAM), CLAIMS, person.language()))
                .quoting();
    }
}
