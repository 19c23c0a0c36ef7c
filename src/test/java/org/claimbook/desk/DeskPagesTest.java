package org.claimbook.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.claimbook.ApplicationClasses;
import org.claimbook.access.Keys;
import org.claimbook.access.Role;
import org.claimbook.answer.Ready;
import org.claimbook.answer.index.IndexKeeper;
import org.claimbook.desk.sheet.Forms;

/** Uses each page of the desk as a browser without scripts does. */
@QuarkusTest
class DeskPagesTest {
    private static final String RESIDENCE = "ukraine-targeted-putin-residence";

    @Inject
    Keys keys;

    @Inject
    IndexKeeper index;

    private DeskVisitor editor;

    @BeforeEach
    void signIn() {
        Ready.await(index);
        editor = DeskVisitor.signedIn(keys.create(Role.EDITOR, "Ada", null));
    }

    @Test
    void claimsAreFoundByWordsStatusAndTopicPageByPage() {
        editor.open("/desk?q=PUTIN&status=PUBLISHED&topic=putin-residence&limit=2")
                .then()
                .statusCode(200)
                .body(containsString("More claims"), containsString("status-PUBLISHED"));
        String next = found("href=\"(/desk\\?[^\"]*after=[^\"]*)\"", editor.open("/desk?q=putin&limit=2"));
        editor.open(next.replace("&amp;", "&")).then().statusCode(200).body(containsString("status-PUBLISHED"));
        editor.open("/desk?q=putin&status=RETRACTED").then().body(containsString("No claim is like that"));
    }

    @Test
    void aQuestionIsExplainedAndNotCounted() {
        editor.open("/desk/ask?q=Did%20Ukraine%20target%20Putin%27s%20residence%20with%20lightning%3F")
                .then()
                .statusCode(200)
                .body(
                        containsString("Is not answered"),
                        containsString("Explained:"),
                        containsString("<mark><bdi>lightning</bdi></mark>"),
                        containsString("polarity: "),
                        containsString("Give it this wording"));
        editor.open("/desk/ask?q=Did%20Ukraine%20target%20Putin%27s%20residence%3F")
                .then()
                .body(containsString("Is answered with <a href=\"/desk/claims/" + RESIDENCE + "\""));
    }

    @Test
    void theHistoryShowsLineByLineWhatChanged() {
        editor.post(
                        "/desk/claims/new",
                        Map.of("slug", "tower-leans", "text", "The tower leans.", "topic", "Towers", "do", "save"))
                .then()
                .statusCode(303);
        editor.post(
                        "/desk/claims/tower-leans",
                        Map.of(
                                "revision",
                                "1",
                                "text",
                                "The tower leans east.",
                                "topic",
                                "Towers",
                                "reason",
                                "More exact",
                                "do",
                                "save"))
                .then()
                .statusCode(303);

        editor.open("/desk/claims/tower-leans/history")
                .then()
                .statusCode(200)
                .body(
                        containsString("<del>− Text: The tower leans.</del>"),
                        containsString("<ins>+ Text: The tower leans east.</ins>"),
                        containsString("More exact"));
        editor.open("/desk/audit?subject=tower-leans")
                .then()
                .body(containsString("More exact"), containsString("Ada ("));
        editor.open("/desk/claims/nowhere/history").then().statusCode(404);
    }

    @Test
    void aStoredNameThatIsChangedToANewOneIsAskedForWhatItLacks() {
        Map<String, String> form =
                Forms.on(editor.open("/desk/claims/" + RESIDENCE).asString());
        assertThat(form).doesNotContainKeys("s0.kind", "s0.r0.publisher");
        form.put("s0.speaker", "Somebody new");
        form.put("s0.r0.source", "Something new");

        String page = editor.post("/desk/claims/" + RESIDENCE, form)
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(Forms.on(page)).containsKeys("s0.kind", "s0.r0.publisher");
        assertThat(page).contains("id=\"s0.r0.publisher-wrong\"");
    }

    @Test
    void whoBreaksAGoldenQuestionIsTold() {
        editor.post(
                        "/desk/claims/new",
                        Map.of(
                                "slug",
                                "vault-is-empty",
                                "text",
                                "The vault is empty.",
                                "topic",
                                "Vaults",
                                "do",
                                "publish",
                                "reason",
                                "A trial",
                                "match",
                                "Who emptied the chapel of Nimm?"))
                .then()
                .statusCode(200)
                .body(
                        containsString("Golden questions that are not answered as they should be"),
                        containsString("Saved as revision 1"));
        editor.post("/desk/claims/vault-is-empty", Map.of("do", "withdraw", "reason", "The trial is over"))
                .then()
                .statusCode(303);
    }

    @Test
    void keysAreShownToOperators() {
        editor.open("/desk").then().body(not(containsString("/desk/keys")));
        editor.open("/desk/keys").then().statusCode(403).contentType("text/html");

        DeskVisitor operator = DeskVisitor.signedIn(keys.create(Role.OPERATOR, "Olga", null));

        operator.open("/desk/keys").then().statusCode(200).body(containsString("Olga"), containsString("operator"));
    }

    @Test
    void nothingIsDoneForAFormOfAnotherPage() {
        List<JavaMethod> doing = ApplicationClasses.of("org.claimbook.desk").stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class))
                .toList();
        assertThat(doing).hasSizeGreaterThan(7);
        for (JavaMethod method : doing) {
            String path = method.getOwner().getAnnotationOfType(Path.class).value()
                    + (method.isAnnotatedWith(Path.class)
                            ? "/" + method.getAnnotationOfType(Path.class).value()
                            : "");
            String called =
                    path.replace("{slug}", RESIDENCE).replace("{id}", "1").replace("{kind}", "speakers");
            Response refused = called.endsWith("import")
                    ? given().header("Cookie", "claimbook-desk=" + editor.cookie())
                            .multiPart("file", "x.yaml", new byte[] {'x'})
                            .post(called)
                    : editor.post(called, Map.of("token", "x", "reason", "x"));
            assertThat(refused.statusCode()).as(called).isEqualTo(403);
        }
    }

    private static String found(String pattern, Response page) {
        var found = Pattern.compile(pattern).matcher(page.asString());
        assertThat(found.find()).as(page.asString()).isTrue();
        return found.group(1);
    }
}
