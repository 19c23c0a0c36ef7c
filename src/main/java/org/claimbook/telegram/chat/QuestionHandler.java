package org.claimbook.telegram.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.claimbook.answer.Answer;
import org.claimbook.answer.Answers;
import org.claimbook.answer.Channel;
import org.claimbook.answer.Context;
import org.claimbook.answer.followup.Dialogue;
import org.claimbook.answer.followup.Turn;
import org.claimbook.answer.text.AnswerText;
import org.claimbook.language.QuestionLanguage;
import org.claimbook.matching.reading.InvalidQuestionException;
import org.claimbook.matching.reading.Question;
import org.claimbook.telegram.dialogue.IncomingMessage;
import org.claimbook.telegram.dialogue.MessageHandler;
import org.claimbook.telegram.dialogue.Reply;
import org.claimbook.telegram.text.ChatTexts;

/**
 * A text or a caption is a question, about the claim that is being talked about or about any other; so is what follows
 * {@code /check}, or the message that {@code /check} replies to.
 */
@Singleton
@Priority(30)
record QuestionHandler(
        People people,
        AskedText asked,
        Dialogue dialogue,
        TalkedAbout talkedAbout,
        AnswerReplies answers,
        RemarkReplies remarks,
        ChatTexts texts)
        implements MessageHandler {
    static final String COMMAND = "check";

    @Override
    public boolean takes(IncomingMessage message) {
        return message.is(COMMAND)
                || message.command().isEmpty() && (!message.text().isEmpty() || message.isMention());
    }

    @Override
    public boolean answersEdits() {
        return true;
    }

    @Override
    public List<Reply> replies(IncomingMessage message) {
        Person person = people.of(message);
        String text = asked.of(message);
        if (text.isEmpty()) {
            return Reply.quoting(texts.messages(person.isPrivate() ? "help" : "group-usage", person.language()));
        }
        try {
            return replies(message, person, Question.of(text));
        } catch (InvalidQuestionException e) {
            return Reply.quoting(
                    texts.messages("invalid", person.language(), Map.of("reason", String.valueOf(e.getMessage()))));
        }
    }

    private List<Reply> replies(IncomingMessage message, Person asker, Question question) {
        Person person = asker.writing(QuestionLanguage.of(question.plain(), Optional.of(asker.language())));
        String origin = person.origin(message.messageId());
        TalkedAbout.Reference reference = talkedAbout.of(message, person);
        Turn turn = dialogue.turn(
                question,
                reference.talk(),
                reference.pointed(),
                Context.now(Channel.TELEGRAM).readIn(person.language()));
        return switch (turn) {
            case Turn.Asked own -> answered(person, origin, own.answers());
            case Turn.AskedOn on ->
                answers.to(person, origin, question.text(), on.followUp()).quoting();
            case Turn.Picked picked ->
                answers.to(person, origin, picked.answer().question().text(), picked.answer())
                        .quoting();
            case Turn.Named named ->
                answers.named(person, origin, question.text(), named).quoting();
            case Turn.NoSubject none -> Reply.quoting(texts.messages("which-claim", person.language()));
            case Turn.NothingToPick none ->
                Reply.quoting(texts.messages("nothing-to-pick", person.language(), Map.of("offered", none.offered())));
            case Turn.Said said -> remarks.to(message, person, said.remark());
        };
    }

    /** A message for each, below what it answers; the first is remembered as the answer to the message. */
    private List<Reply> answered(Person person, String origin, Answers found) {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < found.all().size(); i++) {
            Answer answer = found.all().get(i);
            String text = answer.question().text();
            Composed composed = answers.to(person, i == 0 ? origin : origin + ":" + i, text, answer);
            Composed headed =
                    found.all().size() == 1 ? composed : composed.below(AnswerText.quoted(text, person.language()));
            replies.addAll((i == 0 ? below(headed, found.leftOut(), person.language()) : headed).quoting());
        }
        return List.copyOf(replies);
    }

    private Composed below(Composed answer, List<String> leftOut, String language) {
        return leftOut.isEmpty() ? answer : answer.below(texts.line("left-out", language, Map.of("leftOut", leftOut)));
    }
}
