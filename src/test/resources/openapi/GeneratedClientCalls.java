import java.util.List;

import client.ApiClient;
import client.ApiException;
import client.api.AccessApi;
import client.api.AuditApi;
import client.api.ClaimsApi;
import client.api.FactCheckToolsApiApi;
import client.api.QuestionsApi;
import client.api.TopicsApi;
import client.model.Answer;
import client.model.AuditEntry;
import client.model.Claim;
import client.model.FactCheckedClaim;
import client.model.NewTopic;
import client.model.Question;
import client.model.TopicChange;
import client.model.TopicReply;

/** What somebody would write who has nothing but a client that was generated from the description of the API. */
public class GeneratedClientCalls {
    public static List<String> call(String service, String key) throws ApiException {
        ApiClient anybody = new ApiClient();
        anybody.updateBaseUri(service);
        ApiClient editor = new ApiClient();
        editor.updateBaseUri(service);
        editor.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));

        Answer answer = new QuestionsApi(anybody).ask(new Question().question("Did Ukraine target Putin's residence?"));
        Claim claim = new ClaimsApi(anybody).claim(answer.getClaim().getId(), null, null);
        FactCheckedClaim checked = new FactCheckToolsApiApi(anybody)
                .factcheckToolsSearch("drones Putin's residence", "en", null, null, 1, null, null)
                .getClaims()
                .getFirst();
        TopicsApi topics = new TopicsApi(editor);
        TopicReply topic = topics.createTopic(new NewTopic().slug("by-a-client").title("A tale"), "a client's first");
        String tag = topics.topicWithHttpInfo(topic.getSlug()).getHeaders().get("etag").getFirst();
        topics.reviseTopic(
                topic.getSlug(), tag, new TopicChange().title("A story").slug(topic.getSlug()).reason("Says more"), null);
        AuditEntry entry = new AuditApi(editor)
                .audit(null, null, null, null, null, null, topic.getSlug(), null)
                .getEntries()
                .getFirst();
        return List.of(
                answer.getOutcome() + " " + claim.getId() + " " + claim.getStatus(),
                checked.getClaimReview().getFirst().getTextualRating(),
                String.valueOf(new AccessApi(editor).me().getRoles()),
                String.valueOf(entry.getAfter()),
                refusal(topics));
    }

    private static String refusal(TopicsApi topics) {
        try {
            topics.createTopic(new NewTopic().slug("No slug"), null);
            return "not refused";
        } catch (ApiException e) {
            return e.getCode() + " " + e.getResponseBody().contains("violations");
        }
    }
}
